"""Sentences of a parse, cut at paragraph ends."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc


class Sentences:
    """Where each sentence begins, in tokens: found once, looked up by token or character."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = doc.text
        starts = {0} | {span.start for span in doc.sents}
        starts |= {token.i + 1 for token in doc if token.is_space and "\n" in token.text}
        self.starts = sorted(start for start in starts if start < len(doc))
        self.characters = [token.idx for token in doc]

    def bounds(self, token: int) -> tuple[int, int]:
        """The half-open range of tokens of the sentence that holds `token`, a closing line break left out."""
        at = bisect_right(self.starts, token) - 1
        start = self.starts[at]
        end = self.starts[at + 1] if at + 1 < len(self.starts) else len(self.doc)
        while end - 1 > start and self.doc[end - 1].is_space:
            end -= 1
        return start, end

    def token_at(self, character: int) -> int:
        """The index of the last token that begins at or before `character`."""
        return max(0, bisect_right(self.characters, character) - 1)
