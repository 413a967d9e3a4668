"""Interviews in questions and answers ("Q: ... A: ..."): whose the answers are, and whom the questions call "you"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tenure.extraction.attribution.draft import Draft, Span, trim

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc

_MARK = re.compile(r"(?<!\S)(?P<who>[QA]):\s+(?=\S)")
_HEADLINE = re.compile(r"\s*[“\"](?P<said>[^\n“”\"]+)[”\"]\s*\n")


@dataclass(frozen=True, slots=True)
class Interview:
    """Character ranges of one interview: the name of who answers, the marks and words of the answers, the questions."""

    name: Span
    answers: tuple[tuple[Span, Span], ...]
    questions: tuple[Span, ...]


def find_interview(doc: Doc) -> Interview | None:
    """The interview of a text with two questions and two answers, with the first person whom the words before them name in full."""
    if "interview" not in doc.user_data:
        doc.user_data["interview"] = _find_interview(doc, doc.text)
    found: Interview | None = doc.user_data["interview"]
    return found


def _find_interview(doc: Doc, text: str) -> Interview | None:
    marks = list(_MARK.finditer(text)) if "Q:" in text else []
    if min(sum(mark["who"] == who for mark in marks) for who in "QA") < 2:
        return None
    lead = marks[0].start()
    named = next((ent for ent in doc.ents if ent.label_ == "PERSON" and len(ent) > 1 and ent.end_char <= lead), None)
    if named is None:
        return None
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    turns = [(mark, (mark.end(), _end_of_turn(text, mark.end(), end))) for mark, end in zip(marks, ends, strict=True)]
    answers = [(mark.span("who"), words) for mark, words in turns if mark["who"] == "A"]
    headline = _HEADLINE.match(text)
    if headline is not None:
        answers.append((headline.span("said"), headline.span("said")))
    questions = tuple(words for mark, words in turns if mark["who"] == "Q")
    return Interview((named.start_char, named.end_char), tuple(answers), questions)


def _end_of_turn(text: str, start: int, end: int) -> int:
    blank = text.find("\n\n", start, end)
    return blank if blank >= 0 else end


def find_answers(doc: Doc) -> list[Draft]:
    """The drafts of the answers of an interview, each with who answers as its source."""
    interview = find_interview(doc)
    if interview is None:
        return []
    name = interview.name
    told = ((cue, trim(doc.text, words)) for cue, words in interview.answers)
    return [
        Draft(at=0, lemma=":", act="assert", cue=cue, reach=cue, source=name, mention=name, content=[content])
        for cue, content in told
        if content
    ]
