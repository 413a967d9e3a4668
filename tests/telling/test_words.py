import pytest

from cli.values import arrest, dismissal, report
from tenure.model.statement import Attribution, Value
from tenure.telling.words import (
    clean,
    count,
    lasts,
    listing,
    marks,
    say,
    say_ago,
    say_chain,
    say_statement,
    say_when,
    visible,
)
from tenure.vocabulary import event_types
from tenure.vocabulary.wording import say_end, say_start, say_value


def test_a_statement_is_said_in_the_words_of_the_vocabulary():
    assert say_statement(dismissal(report())) == "dismissed as commander from 9th Army"
    assert say_statement(arrest(report(), counterpart=("the FSB",))) == "arrested by the FSB over fraud"


def test_amounts_are_said_as_people_do():
    assert say("sentence", {"value": ["5 year", "life"]}) == "sentenced to 5 years / life"
    assert say("losses", {"value": ["1700 ton"]}) == "losses of 1,700 ton"
    assert say_statement(arrest(report(), value=Value(800000, "RUB"))) == "arrested over fraud"


def test_every_event_type_can_be_said_with_and_without_its_fields():
    names = ("post", "organization", "counterpart", "place", "charge", "value", "about")
    for event in event_types():
        for said in (say(event, {}), say(event, dict.fromkeys(names, ("X",)))):
            assert said
            assert not set(said) & set("[]{}")


def test_a_posting_is_said_in_its_phase():
    assert say("posting", {"post": ["commander"]}, phase="former") == "formerly held the post of commander"
    assert say("posting", {"organization": ["9th Army"]}) == "held a post, 9th Army"


def test_marks_tell_what_keeps_a_statement_from_being_plain_fact():
    assert marks(dismissal(report())) == []
    assert marks(arrest(report(), polarity="negated", modality="planned")) == ["says it did not happen", "planned", "reportedly"]


def test_the_chain_runs_from_the_outlet_inwards():
    chain = tuple(Attribution(name, None, None, None, "indirect") for name in ("Kommersant", "a source"))
    assert say_chain(arrest(report(), attribution=chain)) == "citing Kommersant, citing a source"


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (None, "undated"),
        ("2024-05-17", "2024-05-17"),
        ("2024-05~", "about 2024-05"),
        ("2024?", "perhaps 2024"),
        ("../2024-05", "by 2024-05"),
        ("2024-05/..", "from 2024-05 on"),
        ("2023-07-01/2023-07-13", "2023-07-01 to 2023-07-13"),
        ("[2023,2024]", "2023 or 2024"),
    ],
)
def test_dates_are_said_without_signs(when, said):
    assert say_when(when) == said


def test_an_open_interval_is_read_by_whether_the_event_lasts():
    assert say_when("/2023-07", lasts=True) == "until 2023-07"
    assert say_when("/2023-07") == "by 2023-07"
    assert (lasts("posting"), lasts("arrest")) == (True, False)


def test_bounds_never_claim_more_than_they_hold():
    assert say_start(None, None) == "no report dates the start"
    assert say_start(None, "2023-06-01") == "no report dates the start, which was by 2023-06-01"
    assert say_start("2023-06-01", "2023-06-01") == "began on 2023-06-01"
    assert say_end(None, None) == "no report says that it ended"
    assert say_end("2023-07-12", None) == "still so on 2023-07-12; no report says that it ended"
    assert say_end("2023-07-01", "2023-07-13") == "ended between 2023-07-01 and 2023-07-13"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Value(6, "year"), "6 years"),
        (Value(1, "month"), "1 month"),
        (Value(800000, "RUB"), "800,000 RUB"),
        (Value(40, "percent"), "40%"),
        (Value(None, "life"), "life"),
        (Value(9, "count"), "9"),
    ],
)
def test_values_are_said_with_their_unit(value, said):
    assert say_value(value) == said


def test_words_of_a_hostile_report_cannot_command_the_terminal():
    hostile = "plain \x1b[2J\u202eevil\x07"
    assert clean(hostile) == "plain \ufffd[2J\ufffdevil\ufffd"
    assert len(visible(hostile + "\n")) == len(hostile) + 1


def test_numbers_and_lists_read_as_english():
    assert (count(1, "report"), count(0, "report"), count(2, "story", "stories")) == ("1 report", "0 reports", "2 stories")
    assert (listing([]), listing("a"), listing("ab"), listing("abc", "or")) == ("", "a", "a and b", "a, b or c")


def test_how_long_before_somebody_was_last_seen():
    assert say_ago("2023-07-12", "2023-08-21") == "2023-07-12, 40 days before"
    assert say_ago("2023-07-12", "2023-07-13") == "2023-07-12, 1 day before"
    assert say_ago("2023-07-12", "2023-07-12") == "2023-07-12, that day"
