"""Interviews in questions and answers, marked ("Q: ... A: ...") or paragraph by paragraph: whose the answers are, and who "you" is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tenure.extraction.attribution.draft import Draft, Span, trim

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc

_MARK = re.compile(r"(?<!\S)(?P<who>[QA]):\s+(?=\S)")
_HEADLINE = re.compile(r"\s*[“\"](?P<said>[^\n“”\"]+)[”\"]\s*\n")
_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n(?!\s*\n)[^\n]*)*")
_YOU = re.compile(r"\b[Yy]ou(?:r|rs|rself)?\b")
_I = re.compile(r"\b(?:I|[Mm]y|me|mine|[Ww]e|[Oo]ur|us)\b")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|''.*?''")
#: Words of the longest question, and of one that neither asks nor says "you".
LONGEST_QUESTION, LONGEST_REMARK = 60, 20
#: So many paragraphs that ask "you" something, and that answer with "I", make an interview.
FEWEST = 3


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
        return _find_unmarked(doc, text)
    named = _first_name(doc, marks[0].start())
    if named is None:
        return None
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    turns = [(mark, (mark.end(), _end_of_turn(text, mark.end(), end))) for mark, end in zip(marks, ends, strict=True)]
    answers = [(mark.span("who"), words) for mark, words in turns if mark["who"] == "A"]
    headline = _HEADLINE.match(text)
    if headline is not None:
        answers.append((headline.span("said"), headline.span("said")))
    questions = tuple(words for mark, words in turns if mark["who"] == "Q")
    return Interview(named, tuple(answers), questions)


def _first_name(doc: Doc, lead: int) -> Span | None:
    """The first name of two words or more in the words before the first question."""
    named = next((ent for ent in doc.ents if ent.label_ == "PERSON" and len(ent) > 1 and ent.end_char <= lead), None)
    return (named.start_char, named.end_char) if named is not None else None


def _find_unmarked(doc: Doc, text: str) -> Interview | None:
    """An interview whose paragraphs are questions and answers in turn, with no mark but the question mark."""
    if text.count("?") < FEWEST:
        return None
    paragraphs = [match.span() for match in _PARAGRAPH.finditer(text)]
    asks = [_asks(text[a:b]) for a, b in paragraphs]
    first = asks.index(True) if True in asks else len(paragraphs)
    asked = sum(text[b - 1] == "?" for (_, b), ask in zip(paragraphs, asks, strict=True) if ask)
    named = _first_name(doc, paragraphs[first][0]) if asked >= FEWEST else None
    if named is None:
        return None
    questions: list[Span] = []
    answers: list[tuple[Span, Span]] = []
    for n in range(first, len(paragraphs)):
        start, end = paragraphs[n]
        awaited = n > first and paragraphs[n - 1] == questions[-1] and text[questions[-1][1] - 1] == "?"
        if (asks[n] and not (awaited and text[end - 1] != "?")) or _leads_on(text, paragraphs[n - 1 : n + 2], questions):
            questions.append((start, end))
        else:
            answers.append(((questions[-1][1] - 1, questions[-1][1]), (start, end)))
    own = sum(_I.search(_QUOTED.sub("", text[slice(*words)])) is not None for _, words in answers)
    return Interview(named, tuple(answers), tuple(questions)) if own >= FEWEST and 2 * own >= len(answers) else None


def _asks(words: str) -> bool:
    """True of a paragraph that asks "you" something, or tells "you" something and says nothing of "me"."""
    if len(words.split()) > LONGEST_QUESTION or words.startswith(("“", '"')):
        return False
    return _YOU.search(words) is not None and (words.endswith("?") or _I.search(words) is None)


def _leads_on(text: str, around: list[Span], questions: list[Span]) -> bool:
    """True of a short remark between two answers, "The general says that he never saw it.": it is for the other to answer."""
    if len(around) < 3 or around[0] == questions[-1]:
        return False
    words, after = (text[a:b] for a, b in around[1:])
    short = len(words.split()) <= LONGEST_REMARK and _I.search(words) is None
    return short and (words.endswith("?") or not _asks(after))


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
