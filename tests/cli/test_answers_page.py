"""docs/reference/answers.md names the keys of the answers, all of them, in their order."""

import re
from pathlib import Path

import pytest

from cli.test_answers import candidate, hop, line, superior
from cli.values import arrest, report
from tenure.model.answers import ConflictAnswer, Effect, Finding, Judged, JudgementLine, LabelChange, Suggestion, ToReview, WhyAnswer
from tenure.model.judgement import Judgement
from tenure.resolution import Evidence

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "answers.md").read_text("utf-8")
ANSWERS = {
    "who": candidate(),
    "chain": hop(),
    "superiors": superior(),
    "career": line(),
    "conflicts": ConflictAnswer("value", "ev-1", "charge", (), ""),
    "why": WhyAnswer("ev-1", "latest day", "2023-07-31", ()),
    "check": Finding("after_death", "error", (), (), (), (None, None), "", (), 0, ""),
    "why --same": Evidence(True, ""),
    "judgements": JudgementLine(Judgement(1, "same", (), "", "", ""), "stands", (), ()),
    "review": ToReview(arrest(report()), None, Effect(0, 0, 0, ())),
    "suggest": Suggestion("person", "", "", "", "", Effect(0, 0, 0, ())),
}


@pytest.mark.parametrize("command", ANSWERS)
def test_the_page_names_the_keys_in_their_order(command):
    section = PAGE.split(f"## {command}\n")[1].split("\n## ")[0]
    assert re.findall(r"^\| `(\w+)`", section, re.MULTILINE) == list(ANSWERS[command].to_json())


def test_the_page_names_the_keys_of_what_stands_inside():
    for inner in (Judged("", None, None, None, ""), LabelChange("", "", "", "", "", None, None)):
        assert "{" + ", ".join(inner.to_json()) + "}" in PAGE
