"""Declared pathways: what they may say, and what is refused with file, line and suggestion."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tenure.model.errors import UnknownName, VocabularyError
from tenure.pathways import Order, find_pathway, read_pathway, shipped

HEAD = 'title = "T"\nclaim = "C"\nclaimed_by = "W"\nsource = "S"\n'
A = '[a]\nsays = "a"\ntold = [\n  {event = "arrest"},\n]\n'  # lines 5 to 9
B = '[b]\nsays = "b"\ntold = [\n  {event = "release"},\n]\n'  # lines 10 to 14, so that more keys begin at 15


def read(text: str):
    return read_pathway("mine.toml", HEAD + text)


def test_three_pathways_come_with_tenure_and_say_who_claims_them() -> None:
    assert list(shipped()) == ["dismissed_after_criticism", "redemption", "revolving_command"]
    assert all(one.claimed_by and one.source for one in shipped().values())
    assert [step.name for step in shipped()["redemption"].steps] == [
        "office", "dissent", "removal", "transfer", "prosecution", "sentence_sought", "plea", "admission", "agreement",
        "court_approval", "penal_command", "outcome",
    ]  # fmt: skip


def test_a_text_stands_for_a_list_of_one() -> None:
    (step,) = read('[a]\nsays = "a"\ntold = [\n  {event = "arrest", charge = "fraud"},\n]\n').steps
    assert (step.told[0].event, step.told[0].charge) == (("arrest",), ("fraud",))


@pytest.mark.parametrize(
    ("keys", "order"),
    [
        ('after = "a"', Order("a", "b", 0, None)),
        ('before = ["a"]', Order("b", "a", 0, None)),
        ('within = {a = "P6M"}', Order("a", "b", -186, 186)),
        ('after = "a"\nwithin = {a = "P1Y2D"}', Order("a", "b", 0, 368)),
        ('at_least = {a = "P2W"}', Order("a", "b", 14, None)),
        ('at_least = {a = "P2W"}\nwithin = {a = "P1M"}', Order("a", "b", 14, 31)),
    ],
)
def test_order_is_given_by_the_later_or_the_earlier_step(keys: str, order: Order) -> None:
    assert read(A + B + keys).orders == (order,)


def told(row: str) -> str:
    return f'[a]\nsays = "a"\ntold = [\n  {{{row}}},\n]\n'


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ('event = "arest"', r"unknown event 'arest'; did you mean 'arrest'\?"),
        ('event = "arrest", plce = "X"', r"unknown key 'plce'; did you mean 'place'\?"),
        ('event = "posting", echelon = "brigad"', r"unknown echelon 'brigad'; did you mean 'brigade'\?"),
        ('event = "posting", kind = "tnak"', r"unknown kind 'tnak'; did you mean 'tank'\?"),
        ('event = "posting", rank = "colonell"', r"unknown rank 'colonell'; did you mean 'colonel'\?"),
        ('event = "sentence", value = "years"', r"unknown value 'years'; did you mean 'year'\?"),
        ('event = "sentence", value = "year", least = 5, most = 2', "'least' is 5, more than 'most', which is 2"),
        ('event = "sentence", least = 5', "'least' and 'most' need 'value'"),
        ('event = "arrest", polarity = "negated"', "'polarity' belongs into 'refused'"),
        ('event = "arrest", charge = [1]', "'charge' must be a list of texts"),
        ("event = []", "'event' names no event type"),
    ],
)
def test_a_condition_that_cannot_be_used_is_told_with_its_line(row: str, message: str) -> None:
    with pytest.raises(VocabularyError, match=rf"^mine\.toml:8: {message}"):
        read(told(row))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[a]\nsays = "a"\n', "5: the key 'told' is missing"),
        ('[a]\nsays = "a"\ntold = [\n]\n', "5: the step 'a' needs 'told'"),
        ('[a]\nsays = "a"\ntold = [{event = "arrest"}]\n', "7: write each entry of 'told' on one line of its own"),
        ('[a]\ntold = [\n  {event = "arrest"},\n]', "5: the key 'says' is missing"),
        ('["A b"]\nsays = "a"\n', "1: a step is named in small letters"),
        (A + "optional = true\nforbidden = true\n", "5: the step 'a' is both optional and forbidden"),
        (A + "alternative = 'x'\n" + B + "alternative = 'x'\noptional = true\n", "11: 'b' and its alternative 'a' must be alike"),
        (A + "aftr = 'b'\n" + B, r"10: unknown key 'aftr'; did you mean 'after'\?"),
        (A + B + "after = 'aa'\n", r"15: unknown step 'aa'; did you mean 'a'\?"),
        (A + B + "after = 'b'\n", "15: the step 'b' cannot come after itself"),
        (A + B + "after = 3\n", "15: 'after' must be a step or a list of steps, not 3"),
        (A + B + "within = 'P2Y'\n", "15: 'within' names steps with a period"),
        (A + B + "within = {a = '2 years'}\n", "15: '2 years' is no period; write"),
        (A + B + "within = {a = 'P0D'}\n", "15: 'P0D' is a period of no days"),
        (A + B + "within = {a = 'P1M'}\nat_least = {a = 'P1Y'}\n", "16: 'b' cannot come at least 366 and at most 31 days after 'a'"),
        (A + "after = 'b'\n" + B + "after = 'a'\n", "5: a cycle in the order: a before b before a"),
    ],
)
def test_a_step_that_cannot_be_used_is_told_with_its_line(text: str, message: str) -> None:
    with pytest.raises(VocabularyError, match=rf"^mine\.toml:{message}"):
        read(text)


@pytest.mark.parametrize(("text", "message"), [("", "no step; declare each as a table"), ("[a\n", ".*line 5")])
def test_a_file_that_declares_nothing_is_refused(text: str, message: str) -> None:
    with pytest.raises(VocabularyError, match=rf"^mine\.toml: {message}"):
        read(text)


def test_periods_that_no_career_can_keep_are_refused() -> None:
    c = '[c]\nsays = "c"\ntold = [\n  {event = "charge"},\n]\nafter = "b"\nwithin = {a = "P1Y"}\n'
    with pytest.raises(VocabularyError, match=r"^mine\.toml: no career can keep all its periods"):
        read(A + B + "at_least = {a = 'P2Y'}\n" + c)


@pytest.mark.parametrize("missing", ["title", "claim", "claimed_by", "source"])
def test_who_claims_it_must_be_said(missing: str) -> None:
    head = "".join(line for line in HEAD.splitlines(keepends=True) if not line.startswith(f"{missing} "))
    with pytest.raises(VocabularyError, match=f"'{missing}' is missing"):
        read_pathway("mine.toml", head + A)


def test_an_unknown_pathway_has_the_nearest_suggested() -> None:
    with pytest.raises(UnknownName, match=re.escape("no pathway is called 'redemtion'; did you mean 'redemption'? Known are")):
        find_pathway("redemtion")


def test_a_file_of_ones_own_is_read(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(HEAD + A, encoding="utf-8")
    assert find_pathway(str(path)).name == "mine"
    with pytest.raises(VocabularyError, match="cannot be read"):
        find_pathway(str(tmp_path / "other.toml"))
