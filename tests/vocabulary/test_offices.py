"""Offices: which post ends in which office, and who heads the unit."""

from __future__ import annotations

import pytest

from tenure.model.errors import VocabularyError
from tenure.vocabulary import offices as find_offices
from tenure.vocabulary import offices as shipped
from tenure.vocabulary._load import DataFile


@pytest.mark.parametrize(
    ("post", "office", "heads"),
    [
        ("commander", "commander", True),
        ("Commander", "commander", True),
        ("commander of the 9th Brigade", "commander", True),
        ("brigade commander", "commander", True),
        ("deputy commander", "commander", False),
        ("first deputy commander of the 9th Brigade", "commander", False),
        ("former commander", "commander", True),
        ("former deputy commander", "commander", False),
        ("acting commander", "commander", True),
        ("chief of staff", "chief of staff", False),
        ("chief of the general staff", "chief of the general staff", True),
        ("Defence Minister", "minister", True),
        ("prime minister", "prime minister", True),
        ("vice president", "president", False),
        ("officer", "officer", False),
    ],
)
def test_offices(post: str, office: str, heads: bool) -> None:
    found = shipped().find(post)
    assert found is not None
    assert found.name == office
    assert shipped().heads(post) is heads


@pytest.mark.parametrize("post", ["", " ", "of", "table", "commander's dog", "the 9th Brigade", "commanders"])
def test_what_is_no_office(post: str) -> None:
    assert shipped().find(post) is None
    assert shipped().heads(post) is False


def test_wordings_are_lower_case_and_lead_to_their_office() -> None:
    for wording, office in shipped().by_wording.items():
        assert wording == wording.casefold() == wording.strip()
        assert wording in (office.name, *office.same)


def read(monkeypatch: pytest.MonkeyPatch, *rows: str, head: str = 'lesser = ["deputy"]\n') -> object:
    import sys

    text = head + "office = [\n" + "\n".join(rows) + "\n]\n"
    monkeypatch.setattr(sys.modules["tenure.vocabulary.offices"], "DataFile", lambda name: DataFile(name, text))
    return find_offices.__wrapped__()


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ('{name = "head", heads = true, same = ["commander"]},', r"^offices\.toml:4: 'commander' stands already under 'commander'"),
        ('{name = "commander", heads = true},', r"^offices\.toml:4: 'commander' stands already"),
        ('{name = "head"},', r"^offices\.toml:4: the key 'heads' is missing"),
        ('{name = "head", heads = true, alias = []},', r"^offices\.toml:4: unknown key 'alias'; known are name, heads, same"),
    ],
)
def test_a_wrong_row_is_named_with_its_line(monkeypatch: pytest.MonkeyPatch, row: str, message: str) -> None:
    with pytest.raises(VocabularyError, match=message):
        read(monkeypatch, '{name = "commander", heads = true},', row)


def test_a_missing_list_of_lesser_offices_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(VocabularyError, match="lesser"):
        read(monkeypatch, '{name = "commander", heads = true},', head="")


@pytest.mark.parametrize(
    ("post", "words"),
    [
        ("Director of Administration", {"administration"}),
        ("Director of Defence Information", {"defence", "information"}),
        ("chief of operations", {"operations"}),
        ("Director Administration and Quartering", {"administration", "quartering"}),
        ("commander", set()),
        ("commander of the 3rd Brigade", set()),
        ("chief of staff", set()),
        ("Head of the Coastal Directorate", set()),
    ],
)
def test_the_head_of_a_function_is_told_from_the_head_of_the_unit(post, words):
    assert shipped().function(post) == words


@pytest.mark.parametrize(
    ("post", "name", "lesser"),
    [
        ("Vice-President", "president", True),
        ("vice-captain of the team", "captain", True),
        ("Vice-Chancellor", "chancellor", True),
        ("SVP", "vp", False),
    ],
)
def test_a_prefix_before_a_hyphen_opens_an_office(post, name, lesser):
    office = shipped().find(post)
    assert office is not None
    assert (office.name, shipped().is_lesser(post)) == (name, lesser)
