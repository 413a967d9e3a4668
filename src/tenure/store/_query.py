"""Full-text search: what a user types as an FTS5 query, and a snippet with its marks."""

from __future__ import annotations

import re

# Unicode noncharacters: no text for interchange holds them (The Unicode Standard, section 23.7).
MARK_START, MARK_END = "\ufdd0", "\ufdd1"

_PHRASE = re.compile(r'"([^"]*)"|([^\s"]+)')
_WORD = re.compile(r"\w")


def match_query(text: str) -> str | None:
    """An FTS5 query for all words of `text`, words in double quotes together; None where it holds no word.

    Everything is quoted, so no text is ever read as an operator of the query language
    (https://www.sqlite.org/fts5.html, section 3.1).
    """
    clean = text.replace("\x00", " ").encode("utf-8", "replace").decode("utf-8")
    parts = [quoted or word for quoted, word in _PHRASE.findall(clean)]
    phrases = [f'"{part}"' for part in parts if _WORD.search(part)]
    return " AND ".join(phrases) or None


def split_marks(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text of a snippet, and the half-open ranges between MARK_START and MARK_END in it."""
    plain: list[str] = []
    marks: list[tuple[int, int]] = []
    start: int | None = None
    for char in marked:
        if char == MARK_START:
            start = len(plain)
        elif char == MARK_END:
            if start is not None:
                marks.append((start, len(plain)))
            start = None
        else:
            plain.append(char)
    return "".join(plain), tuple(marks)
