"""The worked example of docs/concepts/time.md is what tenure answers."""

from __future__ import annotations

from pathlib import Path

from tenure.derivation import Derivation, conflicts, derive, who, why

from .cases import after, resolve_rows, tell, unit_id

PAGE = Path(__file__).parents[2] / "docs" / "concepts" / "time.md"
UNIT = "10th Brigade"
ROWS = [
    tell("posting", by="Daily A", trigger="commands", organization=UNIT, phase="holds", reported="2023-03-04"),
    tell("dismissal", by="Daily B", organization=UNIT, post="commander", when="2023-07", reported="2023-07-20"),
    tell("transfer", by="Weekly C", place="the south", reported="2025-04", order=after("dismissal")),
    tell("arrest", by="Weekly C", when="2024-05-17", reported="2025-04", order=after("transfer")),
    tell("arrest", by="Daily B", when="2024-06-21", reported="2024-07-01"),
]


def block(name: str) -> str:
    """The fenced block that follows the comment `<!-- name -->` on the page."""
    after_name = PAGE.read_text("utf-8").split(f"<!-- {name} -->\n```text\n")[1]
    return after_name.split("\n```")[0]


def label_lines(derivation: Derivation) -> list[str]:
    days = ("2022-06-01", "2023-03-04", "2023-06-01", "2023-07-15", "2023-07-20", "2023-09-01")
    return [f"{answer.on}  {answer.label}" for day in days for answer in who(derivation, unit_id(UNIT), on=day)]


def proof_lines(derivation: Derivation, of: str) -> list[str]:
    return [f"{one.bound:<14} {one.day}  {', then '.join(step.constraint for step in one.path)}" for one in why(derivation, of)]


def test_the_page_shows_what_tenure_answers():
    derivation = derive(resolve_rows(ROWS))
    (tenure,) = derivation.tenures
    transfer = next(fact for fact in derivation.facts if fact.event == "transfer")
    assert block("bounds").splitlines() == proof_lines(derivation, tenure.id)
    assert block("labels").splitlines() == label_lines(derivation)
    assert block("transfer").splitlines() == proof_lines(derivation, transfer.id)
    assert block("conflict").splitlines() == [one.text for one in conflicts(derivation)]
