"""Successions: the post that somebody takes over is the one that the sentences before have told of him."""

from __future__ import annotations

import pytest

from .cases import of, one, tell

NEW = "Colonel Adam Example is the new commander of the 4th Brigade. "


def posts(text: str, event: str, name: str) -> list[tuple[str | None, str | None]]:
    return [(stmt.post, stmt.organization) for stmt in of(tell(text), event) if stmt.subject.name == name]


@pytest.mark.parametrize("verb", ["took over from", "succeeded", "is to take over from"])
def test_the_predecessor_held_the_post_of_the_sentence_before(verb: str) -> None:
    text = f"{NEW}He {verb} Colonel Boris Sample."
    assert posts(text, "posting", "Boris Sample") == [("commander", "4th Brigade")]
    assert ("commander", "4th Brigade") in posts(text, "appointment", "Adam Example")
    (told,) = [stmt for stmt in of(tell(text), "posting") if stmt.subject.name == "Boris Sample"]
    assert (told.rank, told.phase) == ("Colonel", "holds" if "is to" in verb else "former")
    assert told.spans.keys() == {"rank"}


def test_whoever_is_replaced_leaves_that_post() -> None:
    assert posts(f"{NEW}He replaces Colonel Boris Sample.", "dismissal", "Boris Sample") == [("commander", "4th Brigade")]


def test_the_post_of_the_same_clause() -> None:
    text = "Adam Example succeeded Boris Sample as mayor of Eastport in 1998."
    assert posts(text, "posting", "Boris Sample") == [("mayor", None)]


def test_after_a_semicolon_the_nearer_one_is_meant() -> None:
    text = "Dan Marsh was formerly the commandant of the college; Colonel Adam Example is the new commander of the 4th Brigade. "
    text += "He replaces Colonel Boris Sample."
    assert posts(text, "dismissal", "Boris Sample") == [("commander", "4th Brigade")]


@pytest.mark.parametrize(
    "text",
    [
        f"{NEW}He did not take over from Colonel Boris Sample.",
        f"{NEW}The brigade lies in Eastport. It has two battalions. It has a school. He took over from Colonel Boris Sample.",
        "Deputy mayor Adam Example spoke first. He succeeded Boris Sample.",
        "Adam Example was formerly the commander of the 4th Brigade. He succeeded Boris Sample.",
        "Adam Example took over the family farm from Boris Sample.",
        "Her deputy, Colonel Adam Example, is being lined up to replace Boris Sample.",
    ],
)
def test_of_no_other_is_a_post_told(text: str) -> None:
    assert posts(text, "posting", "Boris Sample") == []


def test_who_served_in_the_post_that_the_clause_above_tells() -> None:
    text = "The chairman of the bank was Adam Example, who served from 1990 to 1991."
    assert [(stmt.post, stmt.organization, stmt.when) for stmt in of(tell(text), "posting")] == [("chairman", "bank", "1990/1991")]


@pytest.mark.parametrize(
    "text", ["Adam Example was a farmer who served from 1939 to 1945.", "Adam Example is the mayor. He served until 1945."]
)
def test_other_service_is_in_no_post_told(text: str) -> None:
    assert not any(stmt.when for stmt in of(tell(text), "posting"))


@pytest.mark.parametrize("noun", ["position", "post", "job"])
def test_a_post_held_until_a_time_is_the_one_just_told(noun: str) -> None:
    posting = one(f"Adam Example was appointed director of training in 2009, a {noun} he held until 2012.", "posting")
    assert (posting.subject.name, posting.post, posting.when) == ("Adam Example", "director of training", "../2012")


def test_a_post_beside_an_office_is_no_body() -> None:
    assert one("Adam Example was named deputy commander of the 4th Brigade, a post he held.", "appointment").organization == "4th Brigade"


def test_who_followed_held_the_post_until_then() -> None:
    text = (
        "The first mayor was Adam Example of the Christian Union (CU), who served from 1990 to 1991, followed by Boris Sample until 1993. "
    )
    text += "Since then mayors are elected by all. Carl Voss served from 1993 until 2006."
    assert posts(text, "posting", "Boris Sample") == [("mayor", None)]
    assert [(stmt.when, stmt.phase) for stmt in of(tell(text), "posting") if stmt.subject.name == "Boris Sample"] == [("../1993", "held")]
    assert ("mayor", None) in posts(text, "posting", "Carl Voss"), "his term begins where the last one ended"
    assert "1990/1991" in [stmt.when for stmt in of(tell(text), "posting") if stmt.subject.name == "Adam Example"]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor was Adam Example, followed by Boris Sample until 1993. Carl Voss served from 1995 until 2006.",
        "The mayor was Adam Example, followed by Boris Sample until 1993. It is a port. It rains. It is old. Carl Voss served from 1993.",
    ],
)
def test_a_later_term_may_be_of_another_post(text: str) -> None:
    assert posts(text, "posting", "Carl Voss") == []


@pytest.mark.parametrize(
    ("text", "post", "organization"),
    [
        (
            "Boris Sample was appointed commander of the 9th Brigade in May. His predecessor, Colonel Adam Example, was suspended.",
            "commander",
            "9th Brigade",
        ),
        ("Boris Sample took command of the 9th Brigade after his predecessor, Adam Example, was relieved of duty.", None, "9th Brigade"),
    ],
)
def test_who_is_called_a_predecessor_had_the_post_of_the_other(text: str, post: str | None, organization: str) -> None:
    stmt = next(stmt for stmt in of(tell(text), "posting") if stmt.trigger.text == "predecessor")
    assert (stmt.subject.name, stmt.post, stmt.organization, stmt.phase) == ("Adam Example", post, organization, "former")


def test_a_predecessor_of_whom_no_post_is_told_had_none_that_can_be_named() -> None:
    assert of(tell("Boris Sample spoke in May. His predecessor, Colonel Adam Example, was suspended."), "posting") == []
