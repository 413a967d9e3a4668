"""The checks, each with what it finds and what to look at when it does. docs/concepts/checks.md is made from this table."""

from __future__ import annotations

from dataclasses import dataclass

from tenure.model.answers import Severity


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its kind, how severe a finding is that is certain, what it finds, and the next step."""

    kind: str
    severity: Severity
    finds: str
    next: str


CHECKS: tuple[Check, ...] = (
    Check(
        "before_birth",
        "error",
        "Somebody held a post, or died, before he was born.",
        "Compare the dates in the sentences quoted; perhaps two people of one name are taken for one.",
    ),
    Check(
        "after_death",
        "error",
        "Somebody took up or still held a post after his death.",
        "Compare the dates in the sentences quoted; perhaps two people of one name are taken for one, or the death was told too soon.",
    ),
    Check(
        "before_formation",
        "error",
        "Somebody held a post in a unit, or a unit stood under or over another, before it was formed.",
        "Look for an earlier unit of the same name, or a formation that was only announced by then.",
    ),
    Check(
        "after_disbandment",
        "error",
        "Somebody held a post in a unit, or a unit stood under or over another, after it was disbanded and before it was formed anew.",
        "Look for a unit that took over the name, or a disbandment that was only announced by then.",
    ),
    Check(
        "start_after_end",
        "error",
        "A tenure, relation or period starts after it ends; where one report gives an end and then a start, that is a note.",
        "Read both dates in the sentences quoted; perhaps day and month, or two years, have changed places.",
    ),
    Check(
        "unit_cycle",
        "error",
        "A unit stands under itself, directly or by way of others, on one and the same day.",
        "Follow each relation; perhaps one is told the wrong way round, or two units of one name are taken for one.",
    ),
    Check(
        "own_superior",
        "warning",
        "Somebody heads a unit and also a unit above it on the same day, so that he stands over himself.",
        "See whether a report says that he holds both, or only acts in one; else one of the two units is meant wrongly.",
    ),
    Check(
        "lone_holder",
        "warning",
        "One statement puts somebody in a post that several origins evidence for another all through that time.",
        "Look for a unit of a like name or number which that person headed; perhaps the report errs in the unit.",
    ),
    Check(
        "two_holders",
        "warning",
        "One post has two holders at once, none of them acting.",
        "See whether one of them is acting or was meant for another unit, and which of the dates are a citation only.",
    ),
    Check(
        "two_posts",
        "warning",
        "One person holds two posts at once that exclude one another (exclusive.toml).",
        "See whether a report says that he holds both; perhaps two people of one name are taken for one.",
    ),
    Check(
        "too_senior",
        "warning",
        "A commander's rank is far above what a unit of that echelon takes (ranks.toml).",
        "Compare the commanders of like units; perhaps he commands a unit above this one.",
    ),
    Check(
        "too_junior",
        "warning",
        "A commander's rank is far below what a unit of that echelon takes (ranks.toml); acting commanders are left out.",
        "Compare the commanders of like units; perhaps he commands a part of this unit.",
    ),
    Check(
        "outranked",
        "warning",
        "Who heads a unit has a higher rank than who heads the unit above it on the same day.",
        "Check both ranks and whether the relation is one of command.",
    ),
    Check(
        "rank_falls",
        "warning",
        "A person's rank falls from one report to a later one, and no report tells of a demotion.",
        "See which of the ranks other reports give; the post that the report tells stands without it.",
    ),
    Check(
        "echelon_inverted",
        "warning",
        "A unit is under the command of a unit of a smaller echelon.",
        "See whether the relation is told the wrong way round, or is no command.",
    ),
    Check(
        "connector_held",
        "warning",
        "Somebody is told to serve in a unit that only stands for one not known (“Unknown ...”).",
        "Find the unit's own name, or name it as unnamed.",
    ),
    Check(
        "typo_unit",
        "warning",
        "Two units whose names differ by a letter or a digit share a holder or a unit above; a note where nobody is told in both at once.",
        "Compare how often and by whom each name is told; join the units only where a report settles it.",
    ),
    Check(
        "one_day_gap",
        "note",
        "Two times of one tenure or relation lie no more than a day apart.",
        "They may be one; see whether a report tells of an end between them.",
    ),
)
"""All checks, the most severe first."""

CHECK_OF = {check.kind: check for check in CHECKS}
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
"""From what cannot be to what is worth a look."""
