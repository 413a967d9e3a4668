"""Careers as an event log: the form that the standard asks for, and nothing said that the reports do not say.

Whether pm4py reads it as it is meant is part of `python bench/bench_flow.py`, which installs pm4py (AGPL) for itself.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from tenure.exchange.xes import NAMESPACE, XesReport, write_xes
from tenure.model.bounds import Bounds
from tenure.model.career import Career, Happening, Voice
from tenure.model.document import Document
from tenure.model.errors import CaseError
from tenure.model.event import Told
from tenure.model.statement import Attribution, Quote, Statement, Subject

TOLD = Told("do-1", "st-1")
DOC = Document("do-1", "d1", "He was.", outlet="Example Times", published="2024-06-01")
ATTRIBUTES = {"string", "date", "int", "float", "boolean", "id", "list", "container"}
ORDER = ["extension", "global", "classifier", "string", "trace"]


def statement(source: str | None = None) -> Statement:
    link = (Attribution(source, None, None, None, "indirect"),) if source else ()
    return Statement(
        "st-1", "sl-1", "do-1", "arrest", Subject(None, None, None, None), Quote("was", 3, 6), Quote("He was.", 0, 7), attribution=link
    )


def happened(event: str, first: str | None, last: str | None, *, name: str = "", **values: Any) -> Happening:
    said = values.pop("said", {})
    given = {"polarity": "affirmed", "modality": "actual", "hedged": False, "relayed": False} | values
    voice = Voice(TOLD, **given, reported=(None, None), origins=("or-1",), said=said)
    return Happening(f"ev-{name or event}", event, "event", None, Bounds(first, last, first, last), (None, None), {}, (voice,))


def held(start: tuple[str | None, str | None], end: tuple[str | None, str | None]) -> Happening:
    one = happened("posting", None, None, said={"post": ("commander",), "heads": ("yes",)})
    return one._replace(id="te-1", kind="tenure", bounds=Bounds(*start, *end))


def write(
    tmp_path: Path, *happenings: Happening, source: str | None = None, name: str = "Ivan Petrenko", **values: Any
) -> tuple[Any, XesReport]:
    path = tmp_path / "careers.xes"
    report = write_xes([Career("pe-1", name, happenings, values.get("apart", {}))], path, {"do-1": DOC}, {TOLD: statement(source)})
    return etree.parse(str(path)).getroot(), report


def names(part: Any) -> list[str]:
    return [etree.QName(one).localname for one in part]


def events(log: Any) -> list[dict[str, str]]:
    return [{one.get("key"): one.get("value") for one in event} for event in log.iter(f"{{{NAMESPACE}}}event")]


def test_the_log_has_the_form_of_the_standard(tmp_path: Path) -> None:
    log, _ = write(
        tmp_path,
        happened("arrest", "2024-05-01", "2024-05-31", said={"charge": ("fraud",)}),
        held(("2023-01-01", "2023-01-01"), (None, None)),
    )
    assert log.tag == f"{{{NAMESPACE}}}log"
    assert (log.get("xes.version"), log.get("xes.features")) == ("2.0", "")
    assert sorted(names(log), key=ORDER.index) == names(log), "extensions, globals, classifiers, attributes, traces: in this order"
    for extension in log.iter(f"{{{NAMESPACE}}}extension"):
        assert extension.get("uri") == f"{NAMESPACE}{extension.get('prefix')}.xesext"
        assert extension.get("name").lower() == extension.get("prefix")
    scopes = {part.get("scope"): {one.get("key") for one in part} for part in log.iter(f"{{{NAMESPACE}}}global")}
    assert scopes == {"trace": {"concept:name"}, "event": {"concept:name", "lifecycle:transition", "time:timestamp"}}


def test_every_attribute_has_a_type_a_key_of_its_own_and_a_value_of_the_type(tmp_path: Path) -> None:
    log, _ = write(tmp_path, happened("arrest", "2024-05-01", "2024-05-31", said={"charge": ("fraud", "bribery")}))
    (trace,) = log.iter(f"{{{NAMESPACE}}}trace")
    assert names(trace) == ["string", "string", "event"], "attributes stand before events"
    for part in (trace, *log.iter(f"{{{NAMESPACE}}}event")):
        attributes = [one for one in part if etree.QName(one).localname != "event"]
        assert {etree.QName(one).localname for one in attributes} <= ATTRIBUTES
        assert len({one.get("key") for one in attributes}) == len(attributes)
        declared = {"concept", "time", "lifecycle"}
        assert all(":" not in one.get("key") or one.get("key").split(":")[0] in declared for one in attributes)
        for one in part.iter(f"{{{NAMESPACE}}}date"):
            assert datetime.fromisoformat(one.get("value")).tzinfo is not None
        for one in part.iter(f"{{{NAMESPACE}}}int"):
            assert int(one.get("value")) >= 0


def test_an_imprecise_day_is_the_earliest_with_both_ends_beside_it(tmp_path: Path) -> None:
    log, report = write(tmp_path, happened("arrest", "2024-05-01", "2024-05-31"), happened("sentence", None, "2025-04-24"))
    arrest, sentence = events(log)
    assert (arrest["time:timestamp"], arrest["timestamp_is"]) == ("2024-05-01T00:00:00.000+00:00", "earliest")
    assert (arrest["earliest"], arrest["latest"]) == ("2024-05-01", "2024-05-31")
    assert (sentence["time:timestamp"], sentence["timestamp_is"]) == ("2025-04-24T00:00:00.000+00:00", "latest")
    assert "earliest" not in sentence
    assert report.weaker.total() == 2


def test_who_says_so_stands_beside_each_event(tmp_path: Path) -> None:
    log, _ = write(tmp_path, happened("arrest", "2024-05-17", "2024-05-17"), source="a lawyer")
    (arrest,) = events(log)
    assert arrest["told_by"] == "Example Times, 2024-06-01, citing a lawyer"
    assert (arrest["statements"], arrest["origins"], arrest["timestamp_is"]) == ("st-1", "1", "the day")


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"hedged": True}, "told with distance only"),
        ({"modality": "planned"}, "planned"),
        ({"modality": "requested"}, "asked for"),
        ({"polarity": "negated"}, "told not to have happened"),
    ],
)
def test_what_did_not_happen_for_sure_is_counted_and_not_written(tmp_path: Path, values: dict[str, Any], reason: str) -> None:
    log, report = write(tmp_path, happened("arrest", "2024-05-17", "2024-05-17", **values))
    assert (events(log), dict(report.left), report.people) == ([], {reason: 1}, 0)


def test_without_a_day_there_is_no_moment(tmp_path: Path) -> None:
    log, report = write(tmp_path, happened("arrest", None, None))
    assert (events(log), dict(report.left)) == ([], {"no report bounds the day": 1})


def test_a_denial_stands_beside_what_it_denies(tmp_path: Path) -> None:
    log, report = write(tmp_path, happened("charge", "2024-05-17", "2024-05-17")._replace(denied=(Told("do-1", "st-9"),)))
    assert events(log)[0]["denied_in"] == "st-9"
    assert report.weaker.total() == 1


def test_a_tenure_is_a_start_and_where_it_is_told_an_end(tmp_path: Path) -> None:
    log, _ = write(tmp_path, held(("2023-01-01", "2023-01-31"), ("2024-02-01", "2024-02-01")))
    assert [(one["lifecycle:transition"], one["time:timestamp"][:10], one["concept:instance"], one["post"]) for one in events(log)] == [
        ("start", "2023-01-01", "te-1", "commander"),
        ("complete", "2024-02-01", "te-1", "commander"),
    ]
    assert [one["lifecycle:transition"] for one in events(write(tmp_path, held(("2023-01-01", None), ("2024-02-01", None)))[0])] == [
        "start"
    ]


def test_words_order_events_of_one_day(tmp_path: Path) -> None:
    pair = (happened("arrest", "2024-05-17", "2024-05-17", name="2"), happened("search", "2024-05-17", "2024-05-17", name="1"))
    assert [one["concept:instance"] for one in events(write(tmp_path, *pair)[0])] == ["ev-1", "ev-2"]
    assert [one["concept:instance"] for one in events(write(tmp_path, *pair, apart={(1, 0): 0})[0])] == ["ev-2", "ev-1"]
    assert [one["concept:instance"] for one in events(write(tmp_path, *pair, apart={(0, 1): 5, (1, 0): 0})[0])] == ["ev-2", "ev-1"]


def test_a_hostile_name_stays_a_name(tmp_path: Path) -> None:
    log, _ = write(tmp_path, happened("arrest", "2024-05-17", "2024-05-17"), name='Ivan"/><event> & \x1b[31m\ud800')
    (trace,) = log.iter(f"{{{NAMESPACE}}}trace")
    assert trace[1].get("value") == 'Ivan"/><event> & \ufffd[31m\ufffd'
    assert len(events(log)) == 1


def test_a_file_that_cannot_be_written_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="cannot be written"):
        write_xes([], tmp_path / "none" / "careers.xes", {}, {})
