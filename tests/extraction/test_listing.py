"""Listings: of several posts and bodies that one sentence gives a person, each is a posting with its own date."""

from __future__ import annotations

import pytest

from tenure.model.statement import Statement

from .cases import of, tell


def held(text: str, event: str = "posting") -> set[tuple[str | None, str | None, str | None, str | None]]:
    return {_told(stmt) for stmt in of(tell(text, published=None), event)}


def _told(stmt: Statement) -> tuple[str | None, str | None, str | None, str | None]:
    return stmt.post, stmt.organization, stmt.place, stmt.when


def test_each_post_of_a_listing_has_its_own_date() -> None:
    text = "He was minister of defence from 1990 to 1992, governor of Eastport from 1992 to 1995 and ambassador to Northmark until 2001."
    assert held(text) == {
        ("minister of defence", None, None, "1990/1992"),
        ("governor", None, "Eastport", "1992/1995"),
        ("ambassador", "Northmark", None, "../2001"),
    }


@pytest.mark.parametrize("joint", ["and as", "and"])
def test_a_role_told_again(joint: str) -> None:
    text = f"Adam Example served as minister of defence from 1990 to 1992 {joint} minister of finance from 1992 to 1995."
    assert held(text) == {("minister of defence", None, None, "1990/1992"), ("minister of finance", None, None, "1992/1995")}


def test_bodies_of_one_post_share_the_date_of_all() -> None:
    text = "Adam Example worked at Eastport Bank, Northmark Bank and Harbour Trust from 1990 to 1995."
    assert held(text) == {(None, body, None, "1990/1995") for body in ("Eastport Bank", "Northmark Bank", "Harbour Trust")}


def test_a_preposition_said_again_brings_a_body_with_a_date_of_its_own() -> None:
    text = "He was elected a member of the Royal Academy of Sciences in 1949, and of the Northmark Academy in 1953."
    assert held(text, "appointment") == {
        ("member", "Royal Academy of Sciences", None, "1949"),
        ("member", "Northmark Academy", None, "1953"),
    }


def test_two_posts_of_one_body() -> None:
    text = "Adam Example was chairman and chief executive of Northmark Bank."
    assert held(text) == {("chairman", "Northmark Bank", None, None), ("chief executive", "Northmark Bank", None, None)}


def test_two_titles_beside_one_name() -> None:
    text = "Adam Example, director of the Eastport Museum and chairman of the Northmark Bank, spoke."
    assert held(text) == {("director", "Eastport Museum", None, None), ("chairman", "Northmark Bank", None, None)}


@pytest.mark.parametrize(
    "text",
    [
        "Adam Example was deputy to the minister and chairman of the Harbour Board, Boris Sample.",
        "Adam Example became director of the Eastport Museum after four years as its deputy director.",
        "Adam Example was commander of the 4th Brigade and a lieutenant colonel.",
    ],
)
def test_what_is_not_listed_is_not_his(text: str) -> None:
    assert len([stmt for event in ("posting", "appointment") for stmt in of(tell(text), event) if stmt.subject.name == "Adam Example"]) == 1


def test_semicolons_part_bodies_each_with_its_own_period() -> None:
    text = "Adam Example served in the Northmark Guard from 1948 to 1950; the Army from 1950 to 1954; and the Eastport Reserves until 1957."
    assert held(text) == {
        (None, "Northmark Guard", None, "1948/1950"),
        (None, "Army", None, "1950/1954"),
        (None, "Eastport Reserves", None, "../1957"),
    }


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Dina Voss worked for Corven University, the University of Northmark, and Marsh's own Institute for Research.",
            {"Corven University", "University of Northmark", "Institute for Research"},
        ),
        (
            "Dina Voss was a professor of Corven University, coach of the Northmark rugby team and Corven Football Club.",
            {"Corven University", "Northmark rugby team", "Corven Football Club"},
        ),
        (
            "Dina Voss is the Adam Example Professor of Law at Corven University and a non-resident Fellow at the Harbour Institute.",
            {"Corven University", "Harbour Institute"},
        ),
        ("Dina Voss worked for Corven University, a school in Northmark, and her brother.", {"Corven University"}),
    ],
)
def test_bodies_that_the_parse_takes_apart(text: str, bodies: set[str]) -> None:
    assert {unit for _, unit, _, _ in held(text)} == bodies
