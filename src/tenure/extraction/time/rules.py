"""The rules: which sequences of classes are expressions of time, and which builder says what they mean.

A rule is a regular expression whose letters are the names of classes (`month day comma? year`).
The first rule that matches at the leftmost token wins, so longer rules stand before shorter ones.
Every repetition is bounded, so the time is linear in the length of the text.
"""

from __future__ import annotations

import re
from functools import cache

from tenure.extraction.time import builders
from tenure.extraction.time.builders import Builder
from tenure.extraction.time.mentions import Mention, Slice
from tenure.extraction.time.tokens import Lexicon, Tokens

_PARTS = {
    "MONTH": "(month | abbrev dot?)",
    "NUMERAL": "(day | ordinal)",
    "YEAR": "(year | short)",
    "ABOUT": "approximate?",
    "JOIN": "(dash | gap | to | and | comma)",
    "UNIT": "(unit | units)",
    "COUNT": "(article? (wordnumber (dash | and)?){1,4} | article | day | number)",
    "AMOUNT": "(approximate | amount){0,2}",
    "WEEKDAY": "(weekday part? comma? (in? the)?)?",
    "NEAR": "(last | next | this | that | previous)",
    "PHASE": "(the? (modifier | edge | later | earlier) dash? (of | in)? the? | approximate)?",
}

RULES: tuple[tuple[str, Builder], ...] = (
    ("WEEKDAY full", builders.full),
    ("(year | number | day) era", builders.bygone),
    # days: July 12, 2023; July 12; 12 July 2023; 12 and 14 July; July 12-14
    ("WEEKDAY ABOUT MONTH dash? the? NUMERAL ((dash | gap | to | and) NUMERAL (?! comma? (unit | units | word | plural | MONTH)))? (comma? YEAR)?",
     builders.calendar),
    ("WEEKDAY ABOUT the? (NUMERAL JOIN){0,4} the? NUMERAL of? MONTH (comma? YEAR)?", builders.calendar),
    # spans inside a month
    ("the? (last | ordinal) COUNT? UNIT of MONTH (comma? YEAR)?", builders.length_of_month),
    # months, seasons
    ("PHASE MONTH (comma | of | in)? YEAR", builders.calendar),
    ("PHASE MONTH of? (this | last | next | that | previous | the that) unit", builders.shift),
    ("NEAR MONTH", builders.shift),
    ("PHASE season (of | comma)? (the? year) dash (day | number)", builders.year_run),
    ("PHASE season (of | comma)? YEAR", builders.calendar),
    ("PHASE the? NEAR season", builders.shift),
    # clocks and parts of days
    ("(clock ampm? | day ampm | clockword) (dot | capital | in){0,2} weekday?", builders.clock),
    ("today part?", builders.today),
    ("the? (last | this | that | next | previous){1,2} part", builders.near_part),
    # the unit of the anchor and those around it
    ("PHASE (year | MONTH) possessive edge", builders.calendar),
    ("PHASE the? (ordinal dash? unit | edge of the? unit) of YEAR", builders.ordinal_unit),
    ("the? (last | next | previous | earlier | this | amount) COUNT units", builders.duration),
    ("AMOUNT COUNT dash? UNIT (ago | hence | later | earlier)", builders.ago),
    ("units (ago | later | earlier)", builders.ago),
    ("AMOUNT COUNT UNIT (before | after | previous) (?! dot)", builders.offset),
    ("units (before | after)", builders.offset),
    ("PHASE the? (last | next | this | that | previous){1,2} (unit | weekday part?)", builders.shift),
    ("the edge of the unit | unit possessive edge", builders.edge_of_unit),
    ("the unit (before | after) (?= dot | comma | break)", builders.anaphor),
    ("(?<= since | until | by | from | before | after) then", builders.anaphor),
    # what is counted: quarters, centuries, decades
    ("PHASE the? (ordinal | last) dash? unit", builders.ordinal_unit),
    ("PHASE decade", builders.decade),
    # what repeats, what lasts
    ("each (COUNT? UNIT | weekday | season)", builders.repeated),
    ("setword", builders.repeated),
    ("AMOUNT COUNT dash? UNIT (dash? old)?", builders.duration),
    # days of the week, holidays, lone seasons, months and years
    ("NEAR? holiday (comma | of)? year?", builders.holiday),
    ("weekday part?", builders.calendar),
    ("YEAR dash (day | number)", builders.year_run),
    ("PHASE MONTH", builders.lone_month),
    ("(the | PHASE) season", builders.lone_season),
    ("PHASE year", builders.lone_year),
    ("PHASE short", builders.calendar),
    ("vague", builders.vague),
)


@cache
def _compiled(letters: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """All rules as one expression; the name of the group that matched is `r` and the rule's number."""
    known = dict(letters)

    def write(name: re.Match[str]) -> str:
        part = _PARTS.get(name[0])
        return f"(?:{_translate(part)})" if part else re.escape(known[name[0]])

    def _translate(rule: str) -> str:
        return re.sub(r"[A-Za-z]+", write, rule.replace("(", "(?:").replace("(?:?", "(?")).replace(" ", "")

    never = "".join(re.escape(known[name]) for name in ("word", "capital", "plural", "other", "comma", "dot", "dash", "gap", "break"))
    return re.compile(f"(?![{never}])(?:" + "|".join(f"(?P<r{number}>{_translate(rule)})" for number, (rule, _) in enumerate(RULES)) + ")")


def find_mentions(tokens: Tokens, lex: Lexicon) -> list[Mention]:
    """The expressions of time in the text, in its order, none overlapping another."""
    names = {letter: name for name, letter in lex.letters.items()}
    found: list[Mention] = []
    for match in _compiled(tuple(lex.letters.items())).finditer(tokens.classes):
        _, build = RULES[int((match.lastgroup or "r0")[1:])]
        found.extend(build(Slice(tokens, names, match.start(), match.end())))
    return found
