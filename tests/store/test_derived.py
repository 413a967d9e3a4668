"""What is kept of a derivation answers as the derivation does, for the days of knowledge that it holds for and no others."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from derivation.cases import after, resolve_rows, tell
from store.values import CREATED, make_doc, make_report
from tenure.derivation import Derivation, career, conflicts, derive, read_careers, who
from tenure.model.entity import Entity, Renaming
from tenure.model.errors import CaseError
from tenure.store import ALWAYS, Layer
from tenure.store.derived import LAYERS
from tenure.store.sqlite import SqliteStore

ROWS = [
    tell("posting", post="commander", organization="10th Army", when="2023-01/2023-06", phase="held", reported="2024-01-01"),
    tell("posting", "Adam Example", post="deputy commander", organization="10th Army", phase="holds", reported="2024-01-01", by="Two"),
    tell("dismissal", "Adam Example", organization="10th Army", when="2024", reported="2024-12-01", hedged=True, by="Three"),
    tell("posting", "Carl Model", post="Defence Minister", phase="holds", reported="2024-01-05", by="Two"),
    tell("arrest", when="2024-05-17", reported="2024-06-01", charge="fraud", by="Four"),
    tell("arrest", when="2024-06-21", reported="2024-07-01", charge="bribery", by="Five"),
    tell("denial", reported="2024-07-01", by="Five"),
    tell("release", order=after("arrest"), reported="2024-08-01", by="Five"),
    tell("subordination", "10th Army", kind="unit", organization="Northern District", relation="command", apart="N", phase="holds",
         reported="2024-01-01"),
]  # fmt: skip


def keys_of(entity: Entity) -> list[str]:
    return [name.casefold() for name in entity.names]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    opened = SqliteStore(tmp_path / "case.tenure", create=CREATED)
    yield opened
    opened.close()


DAYS = ("2022-01-01", "2023-03-01", "2023-05-17", "2024-06-01", "2025-01-01")


def test_the_name_of_a_day_is_kept(store: SqliteStore) -> None:
    plain = resolve_rows(ROWS)
    (unit,) = [one.id for one in plain.entities.values() if "10th Army" in one.names]
    changes = (Renaming("3rd Corps", "10th Army", "2010-01-01", "2010-12-31", (next(iter(plain.statements)),)),)
    derived = derive(replace(plain, entities={**plain.entities, unit: replace(plain.entities[unit], renamed=changes)}))
    kept(store, derived)
    assert_same(store, derived)
    record = store.record(ALWAYS)
    assert record is not None
    names = [record.name_on(unit, day) for day in ("2009-12-31", "2010-06-01", "2023-01-01")]
    assert names == ["3rd Corps", "10th Army (formerly 3rd Corps)", "10th Army"]
    assert [one.renamed for one in record.with_keys(["10th army"], "unit")] == [derived.resolution.entities[unit].renamed]


def holders_one_by_one(derived: Derivation, pairs: list[tuple[str, str]]) -> list[tuple[int, str, str, str]]:
    found = [(n, line.tenure, line.person, line.label) for n, (unit, day) in enumerate(pairs) for line in who(derived, unit, on=day)]
    return sorted(one for one in found if one[3] != "ended")


def kept(store: SqliteStore, derived: Derivation, first: str = "", last: str = ALWAYS + "x", version: str | None = None) -> None:
    layer = replace(store.layer_of(ALWAYS), known_from=first, known_to=last)
    with store.transaction():
        store.keep(layer if version is None else replace(layer, version=version), derived, keys_of=keys_of)


def assert_same(store: SqliteStore, derived: Derivation, known: str = ALWAYS) -> None:
    record = store.record(known)
    assert record is not None
    for entity in derived.resolution.entities:
        assert record.name_of(entity) == derived.name_of(entity)
        for ask in ("tenures_in", "tenures_of", "relations_above", "relations_below"):
            assert getattr(record, ask)(entity) == list(getattr(derived, ask)(entity))
        for day in ("2009-12-31", "2010-06-01", *DAYS):
            assert record.name_on(entity, day) == derived.name_on(entity, day)
        for day in DAYS:
            for ended in (True, False):
                assert record.heads_of(entity, on=day, ended=ended) == list(derived.heads_of(entity, on=day, ended=ended))
    pairs = [(entity, day) for entity in derived.resolution.entities for day in DAYS]
    assert record.heads_each(pairs) == derived.heads_each(pairs) == holders_one_by_one(derived, pairs)
    for entity in derived.resolution.entities:
        assert record.career_of(entity) == career(derived, entity)
        for line in career(derived, entity)[:2]:
            doc = line.told[0].doc
            assert line in record.career_naming(entity, [line.id])
            told = [one for one in career(derived, entity) if any(told.doc == doc for told in (*one.told, *one.denied))]
            assert record.career_naming(entity, [doc, "do-none"]) == told
        assert record.career_naming(entity, ["do-none"]) == []
        assert record.conflicts_of(entity) == conflicts(derived, entity)
    assert record.conflicts_of(None) == conflicts(derived)
    lines = {entity: len(career(derived, entity)) for entity in derived.resolution.entities}
    told = sorted((entity for entity in lines if lines[entity]), key=lambda entity: (-lines[entity], entity))
    assert record.most_told() == told
    assert list(record.careers()) == list(read_careers(derived))
    people = sorted(entity.id for entity in derived.resolution.entities.values() if entity.kind == "person")[::2]
    assert list(record.careers(people)) == list(read_careers(derived, people))
    for office in {tenure.seat.office for tenure in derived.tenures}:
        assert record.tenures_as(office) == list(derived.tenures_as(office))
    for kind in ("person", "unit"):
        same_kind = [entity for entity in derived.resolution.entities.values() if entity.kind == kind]
        assert sorted(record.of_kind(kind), key=lambda one: one.id) == sorted(same_kind, key=lambda one: one.id)


def test_what_is_kept_answers_as_the_derivation_does(store):
    derived = derive(resolve_rows(ROWS))
    kept(store, derived)
    assert_same(store, derived)


def test_people_and_units_are_found_by_key_and_by_mention(store):
    derived = derive(resolve_rows(ROWS))
    kept(store, derived)
    record = store.record(ALWAYS)
    assert [entity.name for entity in record.with_keys(["adam example"], "person")] == ["Adam Example"]
    assert record.with_keys(["adam example"], "unit") == []
    (mention,) = next(iter(derived.resolution.entities.values())).mentions
    assert [entity.id for kind in ("person", "unit") for entity in record.with_keys([mention], kind)] == [mention]


def test_nothing_is_kept_of_other_days_of_knowledge(store):
    early, late = derive(resolve_rows(ROWS[:1])), derive(resolve_rows(ROWS))
    kept(store, late, "2024-06-01")
    kept(store, early, "2024-01-01", "2024-06-01")
    assert store.record("2023-12-31") is None
    assert_same(store, early, "2024-05-31")
    assert_same(store, late, "2024-06-01")


def test_a_document_takes_away_what_was_kept_from_its_day_on_and_nothing_before(store):
    early, late = derive(resolve_rows(ROWS[:1])), derive(resolve_rows(ROWS))
    kept(store, early, "", "2024-06-01")
    kept(store, late, "2024-06-01")
    with store.transaction():
        store.put(make_report(make_doc("Nothing new.", published="2024-03-01")))
    assert_same(store, early, "2024-02-29")
    assert store.record("2024-03-01") is None
    assert store.record(ALWAYS) is None


def test_a_document_that_is_read_again_takes_away_from_its_earlier_day_on(store):
    doc = make_doc("Nothing new.", published="2024-03-01")
    with store.transaction():
        store.put(make_report(doc))
    kept(store, derive(resolve_rows(ROWS)))
    with store.transaction():
        store.put(make_report(replace(doc, published="2024-09-01")))
    assert store.record("2024-02-01") is not None
    assert store.record("2024-04-01") is None


def test_a_judgement_takes_away_all(store):
    kept(store, derive(resolve_rows(ROWS)))
    with store.transaction():
        store.add_judgement("different", ("pe-1", "pe-2"), reviewer="R", decided="2024-01-01", why="two people")
    assert store.record("2000-01-01") is None
    derived = derive(resolve_rows(ROWS[:3]))
    kept(store, derived)
    assert_same(store, derived)
    assert store._driver.execute("SELECT count(*) FROM derived_entity").fetchone() == (len(derived.resolution.entities),)
    keys = {(key, entity.id) for entity in derived.resolution.entities.values() for key in (*keys_of(entity), *entity.mentions)}
    assert store._driver.execute("SELECT count(*) FROM derived_key").fetchone() == (len(keys),)


def test_what_other_rules_made_is_not_used_and_goes_when_something_is_kept(store):
    kept(store, derive(resolve_rows(ROWS)), version="older")
    assert store.record(ALWAYS) is None
    derived = derive(resolve_rows(ROWS[:1]))
    kept(store, derived)
    assert_same(store, derived)
    assert store._driver.execute("SELECT count(*) FROM derived_tenure").fetchone() == (len(derived.tenures),)


def test_only_so_many_layers_are_kept(store):
    derived = derive(resolve_rows(ROWS[:1]))
    for day in range(10, 10 + LAYERS + 3):
        kept(store, derived, f"2024-01-{day}", f"2024-01-{day + 1}")
    assert store._driver.execute("SELECT count(*) FROM derived_layer").fetchone() == (LAYERS,)
    assert store.record("2024-01-10") is None
    assert store.record(f"2024-01-{9 + LAYERS + 3}") is not None


def test_keeping_needs_a_transaction(store):
    with pytest.raises(RuntimeError, match="open a transaction"):
        store.keep(Layer("", ALWAYS, 0, "v"), derive(resolve_rows(ROWS)), keys_of=keys_of)


def test_the_layer_of_a_day_reaches_from_the_last_document_that_counts_to_the_next(store):
    with store.transaction():
        for day in ("2024-01-05", "2024-02", "2024-06-01"):
            store.put(make_report(make_doc(f"Told on {day}.", published=day)))
    layers = [store.layer_of(day) for day in ("2024-01-01", "2024-01-05", "2024-02-28", "2024-02-29", ALWAYS)]
    assert [(layer.known_from, layer.known_to, layer.left_out) for layer in layers[:4]] == [
        ("", "2024-01-05", 3),
        ("2024-01-05", "2024-02-29", 2),
        ("2024-01-05", "2024-02-29", 2),
        ("2024-02-29", "2024-06-01", 1),
    ]
    assert layers[4].known_from == "2024-06-01"
    assert layers[4].known_to > ALWAYS


def test_a_damaged_file_is_told_in_words(store, monkeypatch):
    kept(store, derive(resolve_rows(ROWS)))
    record = store.record(ALWAYS)

    class Broken:
        def execute(self, *_: object) -> None:
            error = sqlite3.DatabaseError("malformed")
            error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise error

    monkeypatch.setattr(record, "_db", Broken())
    with pytest.raises(CaseError, match="is damaged"):
        record.tenures_in("un-1")


NAMES = st.sampled_from(["Adam Example", "Boris Sample", "Carl Model"])
UNITS = st.sampled_from(["4th Brigade", "5th Brigade", "6th Brigade", None])
DATES = st.sampled_from([None, "2023", "2023-05", "2023-05-17", "2022/2024", "../2023-02", "2024-01/.."])
POSTINGS = st.builds(
    lambda name, unit, when, post, n, hedged: tell(
        "posting", name, by=f"R{n}", post=post, organization=unit, when=when, phase="holds", reported=f"2024-0{n}-01", hedged=hedged
    ),
    NAMES, UNITS, DATES, st.sampled_from(["commander", "deputy commander", "chief of staff", None]), st.integers(1, 9), st.booleans(),
)  # fmt: skip
RELATIONS = st.builds(
    lambda a, b, when, kind, n: tell(
        "subordination", a, kind="unit", by=f"S{n}", organization=b, relation=kind, when=when, apart=b, reported="2024-01-01"
    ),
    st.sampled_from(["4th Brigade", "5th Brigade"]), st.sampled_from(["5th Brigade", "6th Brigade"]), DATES,
    st.sampled_from(["command", "administrative", None]), st.integers(1, 3),
)  # fmt: skip


@given(st.lists(st.one_of(POSTINGS, RELATIONS), min_size=1, max_size=8))
@settings(max_examples=40, deadline=None)
def test_random_histories_are_kept_whole(tmp_path_factory, rows):
    store = SqliteStore(tmp_path_factory.mktemp("kept") / "case.tenure", create=CREATED)
    derived = derive(resolve_rows(rows))
    kept(store, derived)
    assert_same(store, derived)
    store.close()
