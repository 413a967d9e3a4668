"""The JSON of the answers: these keys in this order are a contract."""

from __future__ import annotations

import json
from dataclasses import replace

from tenure.model.answers import CareerLine, ConflictAnswer, Step, Who, WhyAnswer
from tenure.model.event import Told
from tenure.model.tenure import ConflictValue

TWICE = (Told("do-1", "st-2"), Told("do-2", "st-1"), Told("do-3", "st-2"))


def test_who():
    answer = Who(
        post="commander",
        unit="un-1",
        unit_name="10th Army",
        person="pe-1",
        person_name="Ivan Petrenko",
        label="possible",
        start=(None, "2023-07-11"),
        end=("2023-07-01", "2023-07-13"),
        capacity=None,
        last_seen=None,
        told=TWICE,
        origins=2,
        on="2023-06-01",
        tenure="te-1",
    )
    assert json.dumps(replace(answer, known="2024-01-01", left_out=3).to_json()) == (
        '{"post": "commander", "unit": "un-1", "unit_name": "10th Army", "person": "pe-1", "person_name": "Ivan Petrenko", '
        '"label": "possible", "start": [null, "2023-07-11"], "end": ["2023-07-01", "2023-07-13"], "capacity": null, '
        '"last_seen": null, "statements": ["st-1", "st-2"], "origins": 2, "on": "2023-06-01", "known": "2024-01-01", "left_out": 3, '
        '"successor": null, "tenure": "te-1", "reported": [], "disputed": []}'
    )


def test_career():
    line = CareerLine(
        kind="event",
        event="charge",
        id="ev-1",
        person="pe-1",
        person_name="Ivan Petrenko",
        when="2024-05",
        bounds=("2024-05-01", "2024-05-31"),
        start=("2024-05-01", "2024-05-31"),
        end=("2024-05-01", "2024-05-31"),
        fields={"charge": ("fraud", "bribery")},
        stance="actual",
        denied=(Told("do-9", "st-9"),),
        told=TWICE,
        origins=2,
    )
    assert json.dumps(line.to_json()) == (
        '{"kind": "event", "event": "charge", "person": "pe-1", "person_name": "Ivan Petrenko", "when": "2024-05", '
        '"bounds": ["2024-05-01", "2024-05-31"], "fields": {"charge": ["fraud", "bribery"]}, "stance": "actual", '
        '"denied": ["st-9"], "statements": ["st-1", "st-2"], "origins": 2, "id": "ev-1", '
        '"start": ["2024-05-01", "2024-05-31"], "end": ["2024-05-01", "2024-05-31"], '
        '"reported": [], "disputed": []}'
    )


def test_conflicts():
    answer = ConflictAnswer("value", "ev-1", "charge", (ConflictValue("fraud", TWICE, 2),), "said so")
    assert json.dumps(answer.to_json()) == (
        '{"kind": "value", "about": "ev-1", "field": "charge", '
        '"values": [{"value": "fraud", "statements": ["st-1", "st-2"], "origins": 2}], "text": "said so"}'
    )


def test_why():
    path = (Step(TWICE, "dated 2023", "2023-12-31"), Step((), "a tenure ends no earlier than it starts", "2023-12-31"))
    assert json.dumps(WhyAnswer("te-1", "latest start", "2023-12-31", path).to_json()) == (
        '{"of": "te-1", "bound": "latest start", "day": "2023-12-31", "path": [{"statement": "st-1", "constraint": "dated 2023", '
        '"day": "2023-12-31", "statements": ["st-1", "st-2"]}, '
        '{"statement": null, "constraint": "a tenure ends no earlier than it starts", "day": "2023-12-31", "statements": []}]}'
    )
