"""docs/reference/answers.md names the keys of the answers, all of them, in their order."""

import re
from pathlib import Path

import pytest

from cli.test_answers import candidate, hop, line, superior
from cli.values import arrest, report
from tenure.model.answers import (
    ConflictAnswer,
    Deviation,
    Effect,
    Finding,
    Judged,
    JudgementLine,
    LabelChange,
    PathwayFit,
    StepVerdict,
    Suggestion,
    ToReview,
    VerdictChange,
    WhyAnswer,
)
from tenure.model.judgement import Judgement
from tenure.model.tallies import (
    FlowArrow,
    FlowTotal,
    FlowVariant,
    LossFigure,
    LossRange,
    NotFollowed,
    OutcomePerson,
    OutcomeShare,
    OutcomeTotal,
    Pass,
    Person,
    Reached,
)
from tenure.resolution import Evidence

WHO = Person("", "")
REACHED = Reached("", "", (None, None), (0, 0))
PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "answers.md").read_text("utf-8")
STEP = StepVerdict("", "", "", "", "", "met", None, (None, None), "", None, (), 0, (), (), ())
ANSWERS = {
    "who": candidate(),
    "chain": hop(),
    "superiors": superior(),
    "career": line(),
    "conflicts": ConflictAnswer("value", "ev-1", "charge", (), ""),
    "why": WhyAnswer("ev-1", "latest day", "2023-07-31", ()),
    "check": Finding("after_death", "error", (), (), (), (None, None), "", (), 0, ""),
    "pathway check": STEP,
    "pathway check --changes": VerdictChange("", "", "", "", "no evidence", STEP),
    "pathway matrix": PathwayFit("", "", "", (), 0, 0, (), None, ()),
    "why --same": Evidence(True, ""),
    "judgements": JudgementLine(Judgement(1, "same", (), "", "", ""), "stands", (), ()),
    "review": ToReview(arrest(report()), None, Effect(0, 0, 0, ())),
    "suggest": Suggestion("person", "", "", "", "", Effect(0, 0, 0, ())),
}

COUNTS = {
    "flow: total": FlowTotal(0, 0, {}),
    "flow: arrow": FlowArrow("", "", 0, 0, (0, None), ()),
    "flow: variant": FlowVariant((), ()),
    "outcomes: total": OutcomeTotal("", (), 0, 0, 0, (), 0, False, 5, True, 50),
    "outcomes: share": OutcomeShare(0, "", 0.0, None, None, (0.0, 0.0), (0, 0), 0),
    "outcomes: person": OutcomePerson(WHO, REACHED, (), (None, None), ()),
    "losses: figure": LossFigure("", "", "lost", None, None, None, None, None, None, "", None, (None, None), "actual", (), (), 0),
    "losses: range": LossRange("", "", "lost", "count", 0, 0, (), (None, None), 0, 0),
}


@pytest.mark.parametrize("line", COUNTS)
def test_the_page_names_the_keys_of_each_kind_of_line(line):
    section = PAGE.split(f"### {line}\n")[1].split("\n##")[0]
    assert re.findall(r"^\| `(\w+)`", section, re.MULTILINE) == list(COUNTS[line].to_json())


@pytest.mark.parametrize("command", ANSWERS)
def test_the_page_names_the_keys_in_their_order(command):
    section = PAGE.split(f"## {command}\n")[1].split("\n## ")[0]
    assert re.findall(r"^\| `(\w+)`", section, re.MULTILINE) == list(ANSWERS[command].to_json())


def test_the_page_names_the_keys_of_what_stands_inside():
    inside = (
        Pass(WHO, "", "", True, (0, 0), ()),
        NotFollowed(WHO, ""),
        REACHED,
        Judged("", None, None, None, ""),
        Deviation("order", (), "certain", ""),
        LabelChange("", "", "", "", "", None, None),
    )
    for inner in inside:
        assert "{" + ", ".join(inner.to_json()) + "}" in PAGE
