import click
import pytest

from tenure.cli._options import Day, EventName


def converted(kind, value):
    return kind.convert(value, None, None)


def test_a_day_is_taken_as_it_is():
    assert converted(Day(), " 2023-06-01 ") == "2023-06-01"
    assert converted(Day(), "2024-02-29") == "2024-02-29"


@pytest.mark.parametrize(
    ("given", "nearest"),
    [
        ("2023-02-30", "2023-02-28"),
        ("2023-13-05", "2023-12-05"),
        ("2023-6-1", "2023-06-01"),
        ("2023-06", "2023-06-01"),
        ("2023", "2023-01-01"),
        ("0000-01-01", "0001-01-01"),
        ("yesterday", "2023-06-01"),
        ("01.06.2023", "YYYY-MM-DD"),
        ("2023-06-01/2023-07-01", "YYYY-MM-DD"),
        ("٢٠٢٣-٠٦-٠١", "YYYY-MM-DD"),
        ("", "YYYY-MM-DD"),
    ],
)
def test_what_is_no_day_is_refused_with_the_nearest_that_is(given, nearest):
    with pytest.raises(click.BadParameter) as refused:
        converted(Day(), given)
    assert repr(given) in refused.value.message
    assert nearest in refused.value.message


@pytest.mark.parametrize("given", ["sentence_request", "Sentence Request", "sentence-request"])
def test_an_event_type_is_matched_loosely(given):
    assert converted(EventName(), given) == "sentence_request"


def test_an_unknown_event_type_gets_the_nearest():
    with pytest.raises(click.BadParameter, match=r"'arest' is no event type. Did you mean arrest"):
        converted(EventName(), "arest")
    with pytest.raises(click.BadParameter, match=r"'zzz' is no event type. `tenure vocabulary` lists"):
        converted(EventName(), "zzz")
