"""The temporal tagger on sentences of our own: what is found, what date it means, from where it was resolved."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tenure.extraction.time import TimeExpression, find_times, read_times
from tenure.extraction.time.tokens import lexicon
from tenure.model.edtf import is_valid

THURSDAY = "2025-04-24"


def whens(text: str, reported: str | None = THURSDAY) -> dict[str, str | None]:
    return {found.text: found.when for found in find_times(text, reported=reported)}


def only(text: str, reported: str | None = THURSDAY) -> TimeExpression:
    (found,) = find_times(text, reported=reported)
    return found


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("July 12, 2023", "2023-07-12"),
        ("July 12th 2023", "2023-07-12"),
        ("12 July 2023", "2023-07-12"),
        ("the 12th of July, 2023", "2023-07-12"),
        ("Wednesday, 12 July 2023", "2023-07-12"),
        ("Sept. 9, 2021", "2021-09-09"),
        ("12.07.2023", "2023-07-12"),
        ("2023-07-12", "2023-07-12"),
        ("25/12/2023", "2023-12-25"),
        ("12/25/2023", "2023-12-25"),
        ("03/04/2021", "[2021-03-04,2021-04-03]"),
        ("July 2023", "2023-07"),
        ("July, 2023", "2023-07"),
        ("late May 2021", "2021-05"),
        ("mid-May 2021", "2021-05"),
        ("summer 2021", "2021-06/2021-08"),
        ("the winter of 2021", "2021-12/2022-02"),
        ("2021", "2021"),
        ("early 2021", "2021"),
        ("the end of 2021", "2021"),
        ("the early 1990s", "199X"),
        ("the 20th century", "19XX"),
        ("the third quarter of 2014", "2014-07/2014-09"),
        ("around 2010", "2010~"),
        ("about May 2010", "2010-05~"),
        ("circa 1999", "1999~"),
        ("Christmas 2019", "2019-12-25"),
        ("nineteen ninety-six", "1996"),
        ("31 February 2023", None),
        ("30.02.2023", None),
    ],
)
def test_dates_that_name_their_year(text: str, when: str | None) -> None:
    found = only(f"It was done in {text}, they say.")
    assert found.when == when
    assert found.anchor == ("explicit" if when else None)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("today", "2025-04-24"),
        ("yesterday", "2025-04-23"),
        ("last night", "2025-04-23"),
        ("the day before yesterday", "2025-04-22"),
        ("on Thursday", "2025-04-24"),
        ("on Monday", "2025-04-21"),
        ("last Thursday", "2025-04-17"),
        ("next Monday", "2025-04-28"),
        ("last week", "2025-04-14/2025-04-20"),
        ("this week", "2025-04-21/2025-04-27"),
        ("last month", "2025-03"),
        ("this month", "2025-04"),
        ("last year", "2024"),
        ("earlier this year", "2025"),
        ("late last year", "2024"),
        ("last summer", "2024-06/2024-08"),
        ("last March", "2025-03"),
        ("last December", "2024-12"),
        ("two years ago", "2023~"),
        ("a month ago", "2025-03~"),
        ("ten days ago", "2025-04-14"),
        ("two weeks ago", "2025-04-07/2025-04-13"),
        ("a few years ago", None),
        ("in May", "2024-05"),
        ("in April", "2025-04"),
        ("in December", "2024-12"),
        ("on 3 May", "2024-05-03"),
        ("on April 9", "2025-04-09"),
    ],
)
def test_what_counts_from_the_report(text: str, when: str | None) -> None:
    found = only(f"The general resigned {text}.")
    assert (found.text, found.when) == (text, when)
    assert found.anchor == ("report" if when else None)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("He will be tried on Monday.", "2025-04-28"),
        ("He is to be sentenced in June.", "2025-06"),
        ("The trial is scheduled for 3 May.", "2025-05-03"),
        ("The judges extended the detention of the former deputy minister until 3 August.", "../2025-08-03"),
    ],
)
def test_words_of_the_future_choose_the_date_ahead(text: str, when: str) -> None:
    assert only(text).when == when


@pytest.mark.parametrize(
    ("text", "reported", "when"),
    [
        ("last summer", "2018-07-02", "2017-06/2017-08"),
        ("last summer", "2018-09-02", "2018-06/2018-08"),
        ("last winter", "2025-01-10", "2023-12/2024-02"),
        ("last winter", "2025-03-10", "2024-12/2025-02"),
        ("this winter", "2025-01-10", "2024-12/2025-02"),
        ("this winter", "2025-12-10", "2025-12/2026-02"),
        ("next spring", "2024-10-10", "2025-03/2025-05"),
        ("next winter", "2025-01-10", "2025-12/2026-02"),
        ("last March", "2025-03-10", "2024-03"),
    ],
)
def test_seasons_and_months_by_direction(text: str, reported: str, when: str) -> None:
    assert only(f"They met {text}.", reported).when == when


def test_years_later_are_not_counted_into_the_future() -> None:
    found = only("He became mayor at 38 and governor six years later.")
    assert (found.text, found.when) == ("six years later", None)


def test_a_parse_tells_the_tense_where_no_word_does() -> None:
    text = "The trial opens in February."
    assert [x.when for x in find_times(text, reported=THURSDAY, sentences=[(0, 28)], tense=lambda *_: "future")] == ["2026-02"]
    assert [x.when for x in find_times(text, reported=THURSDAY, sentences=[(0, 28)], tense=lambda *_: "past")] == ["2025-02"]


def test_without_a_report_date_relative_words_keep_their_text_only() -> None:
    assert whens("On Monday he left; yesterday he came; last month he wrote.", None) == {
        "On Monday": None,
        "yesterday": None,
        "last month": None,
    }


def test_a_report_known_to_the_month_resolves_months_and_no_days() -> None:
    assert whens("On Monday he left; last month he wrote; last week he rested.", "2025-04") == {
        "On Monday": None,
        "last month": "2025-03",
        "last week": None,
    }


def test_a_life_goes_on_from_its_own_last_date() -> None:
    text = (
        "In May 1986 he moved to Lviv. In June he took command. On the 12th he rose. The following year he left. Two years later he died."
    )
    assert list(whens(text, None).values()) == ["1986-05", "1986-06", "1986-06-12", "1987", "1989~"]


def test_a_dated_report_that_tells_a_life_is_told_by_its_years() -> None:
    text = "He enlisted in 1974. In 1983 he became commander. In October he was promoted. He retired in 1999."
    assert whens(text)["In October"] == "1983-10"
    assert whens("He resigned on Monday. He became commander in 1983. In October he was promoted.")["In October"] == "2024-10"


@pytest.mark.parametrize(
    ("text", "words", "when"),
    [
        ("He was appointed in March 1998. He was dismissed in late October.", "in late October", "1998-10"),
        ("He took command in May 1943. On 17 June he was killed.", "On 17 June", "1943-06-17"),
        ("He was appointed in March 2023. He was dismissed in October.", "in October", "2024-10"),
        ("On Monday he spoke. He was appointed in March 1998. He was dismissed in October.", "in October", "2024-10"),
    ],
)
def test_a_year_long_past_holds_for_what_follows_where_nothing_points_to_the_day_of_writing(text: str, words: str, when: str) -> None:
    assert whens(text)[words] == when


def test_the_same_day_is_as_precise_as_the_last_date() -> None:
    assert whens("In March 2014 nine officers were fired. On the same day another was named.")["On the same day"] == "2014-03"
    assert whens("On 5 March 2014 nine officers were fired. The next day another was named.")["The next day"] == "2014-03-06"


@pytest.mark.parametrize(
    ("text", "sense", "when"),
    [
        ("in May 2024", "on", "2024-05"),
        ("since May 2024", "since", "2024-05/.."),
        ("since at least May 2024", "since", "2024-05/.."),
        ("from May 2024 onwards", "since", "2024-05/.."),
        ("until June 2023", "until", "../2023-06"),
        ("till 2023", "until", "../2023"),
        ("by December 1981", "by", "../1981-12"),
        ("before 2014", "before", "../2014"),
        ("after 2014", "after", "2014/.."),
        ("since last week", "since", "2025-04-14/.."),
        ("from 1998 to 2001", "from_to", "1998/2001"),
        ("between March and May 2022", "from_to", "2022-03/2022-05"),
        ("1998–2001", "from_to", "1998/2001"),
        ("2003-05", "from_to", "2003/2005"),
        ("12-14 July 2023", "from_to", "2023-07-12/2023-07-14"),
        ("May 6 to 8, 2021", "from_to", "2021-05-06/2021-05-08"),
    ],
)
def test_the_preposition_bounds_the_date(text: str, sense: str, when: str) -> None:
    found = only(f"He led it {text}.")
    assert (found.sense, found.when) == (sense, when)
    assert found.text == text.removesuffix(" onwards")


def test_the_core_stands_without_its_preposition_and_a_range_keeps_its_ends() -> None:
    text = "He led it from 1998 to 2001."
    found = only(text)
    assert text[slice(*found.core)] == "1998 to 2001"
    assert [text[slice(*part.core)] for part in found.parts] == ["1998", "2001"]
    assert [part.when for part in found.parts] == ["1998", "2001"]


def test_until_then_means_the_last_date() -> None:
    assert (
        whens("The message came out on July 12, 2023. Popular until then, he was dismissed.", "2023-07-14")["until then"] == "../2023-07-12"
    )


@pytest.mark.parametrize(
    ("text", "kind", "duration", "sense"),
    [
        ("for two years", "duration", "P2Y", "for"),
        ("seven weeks", "duration", "P7W", "length"),
        ("a five-year", "duration", "P5Y", "length"),
        ("more than twenty-five years", "duration", "P25Y", "length"),
        ("three decades", "duration", "P30Y", "length"),
        ("45-year-old", "duration", "P45Y", "age"),
        ("several months", "duration", None, "length"),
        ("every day", "set", None, "length"),
        ("daily", "set", None, "length"),
    ],
)
def test_lengths_of_time(text: str, kind: str, duration: str | None, sense: str) -> None:
    found = only(f"It was {text} , they say.")
    assert (found.kind, found.duration, found.sense, found.when) == (kind, duration, sense, None)


def test_distances_from_an_event() -> None:
    times = read_times("Two years after he lost his post, the colonel is going back.", reported="2025-04")
    (offset,) = times.offsets
    assert (offset.text, offset.relation, offset.offset, offset.when) == ("Two years after", "after", "P2Y", "2023~")
    (offset,) = read_times("It comes 200 days after his appointment.", reported="2025-12-30").offsets
    assert (offset.offset, offset.when) == ("P200D", "2025-06-13~")
    (offset,) = read_times("Days before the trial he fled.", reported="2025-12-30").offsets
    assert (offset.relation, offset.offset, offset.when) == ("before", None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Some 1500 men and 2000 soldiers took part.",
        "It cost $2000 and 1999% of that.",
        "Resolution 1973 was signed.",
        "He may march on the capital.",
        "May God help us.",
        "Theresa May spoke to June Example.",
        "The 58th Army and the 1st Battalion took part.",
        "A second lieutenant of the B-52 unit spoke.",
        "The wall will fall in a spring of water.",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert find_times(text, reported=THURSDAY) == []


# ----------------------------------------------------------------------------------------------- any text

odd = ["May", "12", "31", "30", "2023", "1999", "'39", "1990s", "2023-02-31", "31.02.2023", "10:99", "-", "–", ",", ".", "\n\n", "(",
       "Monday", "people", "$", "%", "9" * 20, "0", "31st", "٣", "0000", "9999", "February", "\ud800", "12/31/0000"]  # fmt: skip
phrases = st.lists(st.sampled_from([*sorted(lexicon().words), *odd]), max_size=12).map(" ".join)
reports = st.sampled_from([None, "2023", "2023-02", "2023-02-28", "9999-12-31", "0001-01-01", "2020/2021", "no date", ""])


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=80), phrases), reports)
def test_never_fails_and_is_grounded(text: str, reported: str | None) -> None:
    times = read_times(text, reported=reported)
    for found in times.expressions:
        assert text[found.start : found.end] == found.text
        assert found.start <= found.core[0] < found.core[1] <= found.end
        assert found.when is None or is_valid(found.when)
    assert all(text[offset.start : offset.end] == offset.text for offset in times.offsets)
    assert times == read_times(text, reported=reported)


@pytest.mark.parametrize("unit", ["one ", "May 2 and ", "12 and ", "the last ", "\n \n", "2-", "in 2014 ", "' ", "a "])
def test_time_is_linear_in_the_length(unit: str) -> None:
    def seconds(count: int) -> float:
        text = unit * count
        start = time.process_time()
        find_times(text, reported=THURSDAY)
        return time.process_time() - start

    seconds(100)
    short, long = min(seconds(300) for _ in range(5)), min(seconds(2400) for _ in range(5))
    assert long < 24 * max(short, 0.002)
