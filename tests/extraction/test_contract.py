"""The contract of docs/reference/statement.md, held by every statement of every report that comes with tenure."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from tenure.extraction import EXTRACTORS, Extraction, extract

from .cases import check_extraction, document, ids

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "statement.md"


def test_every_statement_keeps_the_contract(extractions: list[Extraction]) -> None:
    assert sum(len(item.statements) for item in extractions) > 300
    for item in extractions:
        assert item.extractor == EXTRACTORS["en"], item.doc.name
        check_extraction(item)


def test_keys_stand_in_the_order_of_the_page(extractions: list[Extraction]) -> None:
    table = PAGE.read_text("utf-8").partition("<!-- made: statement -->")[2].partition("<!-- end -->")[0]
    keys = re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)
    assert len(keys) > 25
    for item in extractions:
        for stmt in item.statements:
            row = json.loads(json.dumps(stmt.to_json()))
            assert list(row) == keys
            assert type(stmt).from_json(row) == stmt


def test_unresolved_counts_subjects_without_name(extractions: list[Extraction]) -> None:
    assert any(item.unresolved for item in extractions)
    for item in extractions:
        assert item.unresolved == sum(stmt.subject.name is None for stmt in item.statements)


def test_explanation_names_a_line_of_the_frames(extractions: list[Extraction]) -> None:
    sources = {because.frame for item in extractions for because in item.explained.values()}
    assert sources
    rules = ("titles", "ties", "successions", "respective")
    assert all(source in rules or re.fullmatch(r"en/frames\.toml:\d+", source) for source in sources), sources


def test_same_reports_give_the_same_statements_again(extractions: list[Extraction]) -> None:
    few = extractions[:6]
    assert list(extract(item.doc for item in few)) == few


def test_order_of_the_reports_changes_nothing(extractions: list[Extraction]) -> None:
    few = extractions[-6:]
    backwards = {item.doc.name: item for item in extract(item.doc for item in reversed(few))}
    assert [backwards[item.doc.name] for item in few] == few


def test_one_report_at_a_time_gives_the_same(extractions: list[Extraction]) -> None:
    few = extractions[10:14]
    alone = [next(iter(extract([item.doc]))) for item in few]
    assert alone == few


def test_name_and_outlet_change_no_id(extractions: list[Extraction]) -> None:
    item = max(extractions, key=lambda item: len(item.statements))
    (moved,) = extract([replace(item.doc, id="do-other", name="renamed", outlet="Another Outlet", address="elsewhere")])
    assert ids(moved.statements) == ids(item.statements)
    assert {stmt.doc for stmt in moved.statements} == {"renamed"}


def test_other_words_give_other_ids() -> None:
    (first,) = extract([document("Ivan Petrenko was dismissed on Monday.")])
    (second,) = extract([document("Ivan Petrenko was dismissed on Tuesday.")])
    assert not {id for pair in ids(first.statements) for id in pair} & {id for pair in ids(second.statements) for id in pair}


@pytest.mark.slow
def test_two_processes_give_the_same(extractions: list[Extraction]) -> None:
    few = [*extractions[:18], *extract([document("Иван Петренко был уволен.", language="ru")])]
    assert list(extract((item.doc for item in few), processes=2)) == few
