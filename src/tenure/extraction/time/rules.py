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
    "RUN": "(dash | gap | to | and)",
    "JOIN": "(dash | gap | to | and | comma)",
    "UNIT": "(unit | units)",
    "COUNT": "(article? (wordnumber (dash | and)?){1,4} | article | day | number)",
    "AMOUNT": "(approximate | amount){0,2}",
    "WEEKDAY": "(weekday part? comma? (in? the)?)?",
    "NEAR": "(last | next | this | that that? | previous | that previous)",
    "PHASE": "(the? (modifier | edge | later | earlier) dash? (of | in)? the? | approximate)?",
    "HOURS": "(the? part of)?",
}

RULES: tuple[tuple[str, Builder], ...] = (
    ("WEEKDAY full", builders.full),
    ("(year | number | day) era", builders.bygone),
    # days: July 12, 2023; July 12; 12 July 2023; 12 and 14 July; July 12-14
    (
        "HOURS WEEKDAY ABOUT MONTH (?! the ordinal capital) dash? the? NUMERAL"
        " (RUN NUMERAL (?! comma? (UNIT | plural | MONTH)))? (comma? YEAR)?",
        builders.calendar,
    ),
    ("HOURS WEEKDAY ABOUT the? (NUMERAL JOIN){0,4} the? NUMERAL of? MONTH (comma? YEAR)?", builders.calendar),
    ("(?<= in | by | until | since | from) the ordinal (?= comma | dot | and | to | break | pronoun)", builders.lone_day),
    # months and seasons with their year
    ("the? (last | ordinal) COUNT? UNIT of MONTH (comma? YEAR)?", builders.length_of_month),
    ("PHASE MONTH (comma | of | in)? YEAR", builders.calendar),
    ("PHASE MONTH of? the? NEAR unit", builders.shift),
    ("the? NEAR MONTH NUMERAL?", builders.shift),
    ("weekday part? comma? of? the? NEAR unit", builders.day_of_week),
    ("PHASE the? season (of | comma)? (the? year) dash (day | number)", builders.year_run),
    ("PHASE the? season (of | comma)? YEAR | the? year season", builders.calendar),
    ("PHASE the? season of? the? NEAR unit", builders.shift),
    ("PHASE the? NEAR season", builders.shift),
    # clocks and parts of days
    ("(clock ampm? | day ampm | clockword) (dot | capital | in){0,2} weekday?", builders.clock),
    ("today part?", builders.today),
    ("the? NEAR part", builders.near_part),
    # quarters, centuries, decades
    ("PHASE (year | MONTH) possessive edge", builders.calendar),
    ("the? ordinal dash? unit of YEAR | the? year ordinal dash? unit", builders.ordinal_unit),
    ("PHASE decade", builders.decade),
    # distances from the report's day, from the text's last date, from an event
    (
        "AMOUNT COUNT dash? UNIT approximate? (ago | hence | later | earlier | (before | after | previous) (?= comma | dot | break))",
        builders.ago,
    ),
    ("units (ago | later | earlier)", builders.ago),
    ("AMOUNT COUNT UNIT (before | after | previous)", builders.offset),
    ("units (before | after)", builders.offset),
    # the unit of the anchor and those around it
    ("the? (last | next | previous | earlier | this) COUNT units", builders.duration),
    ("PHASE the? NEAR fiscal? unit | PHASE the? NEAR weekday part?", builders.shift),
    ("the (unit | units) year", builders.calendar),
    (
        "the (edge of the | fiscal) unit | unit (possessive | dash)? edge | (later | earlier | modifier) dash? (in | of) the unit",
        builders.edge_of_unit,
    ),
    ("(?<= in | amount | approximate) the unit (?! possessive | of | before | after | previous)", builders.weekend),
    ("the unit (before | after | previous) (?= dot | comma | break)", builders.anaphor),
    ("(?<= since | until | by | from | before | after) then (?! capital)", builders.anaphor),
    ("PHASE the? (ordinal | last) dash? unit", builders.ordinal_unit),
    # what repeats, what lasts
    ("each (COUNT? UNIT | weekday | season | MONTH)", builders.repeated),
    ("setword", builders.repeated),
    ("AMOUNT COUNT dash? UNIT (dash? old)?", builders.duration),
    # days of the week, holidays, lone seasons, months and years
    ("NEAR? holiday (comma | of)? year?", builders.holiday),
    ("weekday part?", builders.lone_weekday),
    ("YEAR dash (day | number)", builders.year_run),
    ("PHASE (month | abbrev dot)", builders.lone_month),
    ("(the | PHASE) season", builders.lone_season),
    ("wordnumber wordnumber dash? wordnumber?", builders.spelled_year),
    ("PHASE year", builders.lone_year),
    ("PHASE short", builders.lone_short),
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
    found: list[Mention] = []
    for match in _compiled(tuple(lex.letters.items())).finditer(tokens.classes):
        _, build = RULES[int((match.lastgroup or "r0")[1:])]
        found.extend(build(Slice(tokens, match.start(), match.end())))
    return found
