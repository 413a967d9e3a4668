"""Ranks as grades, and the posts that exclude one another."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tenure.vocabulary.exclusive import exclusive
from tenure.vocabulary.ranks import find_rank, ranks
from tenure.vocabulary.units import unit_words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Major General", "major general"),
        ("Maj. Gen.", "major general"),
        ("Lt.-Col. (retd)", "lieutenant colonel"),
        ("генерал-майора", "major general"),
        ("полковник", "colonel"),
        ("подполковник", "lieutenant colonel"),
        ("General", "general"),
        ("retired Brigadier", "brigadier general"),
        ("Captain 1st Rank", "group captain"),
        ("Kapitän zur See", "group captain"),
        ("Seekadett", "cadet"),
        ("Fähnrich zur See", "midshipman"),
        ("Oberleutnant zur See", "first lieutenant"),
        ("Minister", None),
        ("Assistant Inspector General of Police", None),
        ("", None),
    ],
)
def test_a_text_names_a_rank(text, name):
    rank = find_rank(text)
    assert (rank.name if rank else None) == name


def test_what_no_army_doubts_is_in_order():
    names = (
        "sergeant",
        "midshipman",
        "second lieutenant",
        "major",
        "brigadier general",
        "major general",
        "lieutenant general",
        "colonel general",
        "marshal",
    )
    grades = [(ranks().by_name[name].least, ranks().by_name[name].most) for name in names]
    assert all(most < least for (_, most), (least, _) in pairwise(grades))


def test_every_echelon_with_a_size_takes_ranks_that_rise_with_it():
    sized = {name: echelon.size for name, echelon in unit_words().echelons.items() if echelon.size}
    assert set(ranks().takes) == set(sized)
    rows = sorted(ranks().takes.values(), key=lambda row: sized[row.echelon])
    assert [row.least for row in rows] == sorted(row.least for row in rows)


def test_exclusions_name_kinds_and_reasons():
    assert {row.severity for row in exclusive().exclusions} == {"warning"}
    assert all(row.why for row in exclusive().exclusions)
    assert exclusive().beside.search("He is concurrently head of the school")
    assert not exclusive().beside.search("He was head of the school")
