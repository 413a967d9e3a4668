"""Names as lists of sanctions and registers write them: "SEVRAN, Oleg Matveyevich. Born 12 May 1969."

The surname stands first, in capitals, at the head of a paragraph that tells when the person was born, by what other names he
goes, or what he is. So do town and country in a dateline ("ARVEN, Kareth (Agency) - "), which tells none of this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenure.extraction.datelines import find_datelines
from tenure.extraction.lists import PERIOD, Entry, Range, read_period
from tenure.vocabulary import lexicon, offices

_GIVEN = r"[^\W\d_a-z][\w’'\-]*[^\W\d_A-Z](?: [^\W\d_a-z][\w’'\-]*){0,3}"
_INVERTED = rf"(?P<surname>[^\W\d_a-z][^\W\d_a-z’'\-]+(?: [^\W\d_a-z]{{2,}}){{0,2}}), (?P<given>{_GIVEN})(?= ?[.,;:()\n]|$)"
#: What such a paragraph tells of a person.
_PARTICULARS = re.compile(
    r"\b(?:born|d\.?o\.?b\.?|date of birth|alias|a\.?k\.?a\.?|position|function|role|nationality|passport)\b", re.IGNORECASE
)
_HEAD = re.compile(rf"(?:^|\n)[ \t]*(?:\d{{1,4}}\.?[ \t]+)?{_INVERTED}")
_INSIDE = re.compile(rf"(?<![\w,]){_INVERTED}")
_FUNCTION = re.compile(r"\b(?:Position|Function|Title|Role|Post)(?:s|\(s\))?:[ \t]*(?P<told>[^\n.]+)\.?")
_OF = re.compile(r" (?:of|at|in) (?:the )?(?=[A-Z0-9])")
#: So far behind the name the particulars begin.
WITHIN = 160


def find_inverted(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Start, end and words, given names first, of each such name; inside a sentence only where the text has entries of that kind."""
    if not any(_is_entry(text, match) for match in _HEAD.finditer(text)):
        return
    for match in _INSIDE.finditer(text):
        surname = [word.title() for word in match["surname"].split()]
        yield match.start("surname"), match.end("given"), (*match["given"].split(), *surname)


def _is_entry(text: str, match: re.Match[str]) -> bool:
    if match.start("surname") in find_datelines(text):
        return False
    behind = text[match.end() : match.end() + WITHIN].split("\n")[0]
    return _PARTICULARS.search(behind) is not None


def find_functions(text: str) -> Iterator[Entry]:
    """The posts that the entries tell behind a label: "Position: Deputy Commander of the Airborne Forces (since May 2022)."."""
    for head in _HEAD.finditer(text):
        if not _is_entry(text, head):
            continue
        end = text.find("\n", head.end())
        for function in _FUNCTION.finditer(text, head.end(), end if end >= 0 else len(text)):
            for part in re.finditer(r"[^;]+", function["told"]):
                start = function.start("told") + part.start()
                entry = _function(text, (start, function.start("told") + part.end()), head, function.span())
                if entry is not None:
                    yield entry


def _function(text: str, part: Range, head: re.Match[str], line: Range) -> Entry | None:
    """One post of a label; None where no known office stands there, or a former one."""
    period = PERIOD.search(text, *part)
    start = part[0] + len(text[slice(*part)]) - len(text[slice(*part)].lstrip())
    end = text.rfind("(", start, period.start()) if period is not None else part[1]
    words = text[start : end if end > start else part[1]].rstrip(" ,")
    of = next((m for m in _OF.finditer(words) if any(word.lower() in lexicon().classes["unit"] for word in words[m.end() :].split())), None)
    title = words[: of.start()] if of is not None else words
    core = re.split(r" (?:of|for) ", title)[0]
    if offices().find(core) is None or words.lower().startswith(("former", "ex-")):
        return None
    holder = " ".join((*head["given"].split(), *(word.title() for word in head["surname"].split())))
    return Entry(
        line=line,
        name=(head.start("surname"), head.end("given")),
        period=period.span() if period is not None else None,
        when=read_period(period) if period is not None else None,
        post=(start, start + len(title)),
        acting=title.lower().startswith("acting"),
        title=title,
        unit=(start + of.end(), start + len(words)) if of is not None else None,
        holder=holder,
    )
