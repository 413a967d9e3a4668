"""Lines with a speaker: transcripts, headlines ("Poll: …", "X Says …") and signed quotations ("― Name")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tenure.extraction.attribution.draft import Draft, Span, trim
from tenure.vocabulary.speech import Speech

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SPEAKER = re.compile(r"(?P<name>[^\W\d_][\w.’'\-]*(?: [\w.’'()\-]+){0,6}?)(?P<cue>\s?:)\s+(?=\S)")


def find_lines(doc: Doc, drafts: list[Draft], words: Speech) -> list[Draft]:
    """The drafts of lines that begin with their speaker and hold no other cue outside what he says."""
    del words
    names = {token.text for entity in doc.ents if entity.label_ in ("PERSON", "ORG", "NORP") for token in entity}
    return [draft for start, line in _lines(doc.text) if (draft := _of_speaker(doc, start, line, names)) is not None]


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, line
        start += len(line) + 1


def _of_speaker(doc: Doc, start: int, line: str, names: set[str]) -> Draft | None:
    match = _SPEAKER.match(line)
    if match is None or not _is_name(match["name"], names):
        return None
    content = trim(doc.text, (start + match.end(), start + len(line)))
    if content is None:
        return None
    source: Span = (start, start + match.end("name"))
    cue = (start + match.end("cue") - 1, start + match.end("cue"))
    return Draft(at=0, lemma=":", act="assert", cue=cue, reach=(source[0], cue[1]), source=source, mention=source, content=[content])


def _is_name(name: str, names: set[str]) -> bool:
    words = name.split()
    if name.isupper() and len(name) > 2:
        return True
    return all(w[0].isupper() or w in ("of", "the", "and") or w[0] == "(" for w in words) and any(w in names for w in words)
