"""Dates go to the event that they date, and to no other."""

from __future__ import annotations

import pytest

from .cases import of, one, tell


@pytest.mark.parametrize(
    ("sentence", "event", "when"),
    [
        ("Ivan Petrenko was arrested in May 2024.", "arrest", "2024-05"),
        ("In May 2024 Ivan Petrenko was arrested.", "arrest", "2024-05"),
        ("Ivan Petrenko was arrested on Monday.", "arrest", "2025-04-07"),
        ("Ivan Petrenko was arrested yesterday.", "arrest", "2025-04-08"),
        ("Ivan Petrenko was arrested last year.", "arrest", "2024"),
        ("Ivan Petrenko was arrested on Tuesday last week.", "arrest", "2025-04-01"),
        ("Ivan Petrenko was arrested in January of last year.", "arrest", "2024-01"),
        ("Ivan Petrenko was arrested on the 19th.", "arrest", "2025-03-19"),
        ("Ivan Petrenko was arrested at the weekend.", "arrest", "2025-04-05/2025-04-06"),
        ("Ivan Petrenko was arrested in the small hours of Tuesday.", "arrest", "2025-04-08"),
        ("Ivan Petrenko was not arrested until May 2024.", "arrest", "2024-05"),
        ("In its judgement of 17 June 2014 the court acquitted Ivan Petrenko.", "acquittal", "2014-06-17"),
        ("The arrest of Ivan Petrenko in May 2024 surprised the staff.", "arrest", "2024-05"),
        ("The dismissal of Ivan Petrenko came in July 2023.", "dismissal", "2023-07"),
        ("Ivan Petrenko commanded the 9th Brigade from 2015 to 2019.", "posting", "2015/2019"),
        ("Ivan Petrenko has commanded the 9th Brigade since May 2024.", "posting", "2024-05/.."),
        ("Ivan Petrenko commanded the 9th Brigade until 2019.", "posting", "../2019"),
        ("Ivan Petrenko commanded the 9th Brigade from May 2021 and was well regarded.", "posting", "2021-05/.."),
        ("Ivan Petrenko has commanded the 9th Brigade since at least May 2024.", "posting", "2024-05/.."),
        ("Ivan Petrenko was mayor from 1999 until June 2004, when he was arrested.", "arrest", "2004-06"),
        ("The court extended the arrest of former deputy minister Ivan Petrenko until June 3.", "arrest", "../2025-06-03"),
        ("Ivan Petrenko will stand trial on May 3, 2025.", "trial", "2025-05-03"),
        ("In July 2023 Ivan Petrenko criticised the staff and was dismissed.", "dismissal", "2023-07"),
        ("Ivan Petrenko was ordered in May 2024 to lead the 9th Brigade.", "appointment", "2024-05"),
        ("Ivan Petrenko was knighted in the New Year Honours of 1981.", "award", "1981"),
        ("Ivan Petrenko was knighted in the 1981 honours.", "award", "1981"),
        ("Ivan Petrenko was ousted in the coup of 1991.", "dismissal", "1991"),
        ("Ivan Petrenko was stripped of his rank by order of 11 November 2022.", "forfeiture", "2022-11-11"),
        ("Promoted brigadier in 1961, Ivan Petrenko was posted to the ministry.", "promotion", "1961"),
        ("In 1995 Ivan Petrenko led a battalion at Oruk, where he was wounded.", "wounding", "1995"),
        ("Ivan Petrenko was arrested the night before last.", "arrest", "2025-04-07"),
        ("Ivan Petrenko was arrested in the summer of last year.", "arrest", "2024-06/2024-08"),
        ("Ivan Petrenko served as governor from 1997 until he was overthrown in 2004.", "posting", "1997/2004"),
        (
            "Ivan Petrenko led the 9th Brigade from its creation in April 2012 until he was wounded in December 2014.",
            "posting",
            "2012-04/2014-12",
        ),
        ("Ivan Petrenko was deputy finance minister until he stepped down in protest in May 2024.", "posting", "../2024-05"),
        ("In 1994 Ivan Petrenko was one of 31 veterans who petitioned the government.", "appeal", "1994"),
        ("Order No. 80 revokes Order No. 41 of 2 March and restores Ivan Petrenko to his post.", "reinstatement", None),
        ("The battalion was set up in 1984 under Major Ivan Petrenko.", "posting", "1984"),
        ("Ivan Petrenko, mayor of Oruk from 2010 to 2014, was arrested.", "arrest", None),
        ("Ivan Petrenko, commander of the 9th Brigade since 2021, has been promoted to general.", "promotion", None),
        ("Ivan Petrenko resigned over last year's riots.", "resignation", None),
        ("Ivan Petrenko was dismissed in Monday's reshuffle.", "dismissal", "2025-04-07"),
        ("The town fell in the autumn of 2022, when Ivan Petrenko was blamed for it and retired.", "resignation", "2022-09/2022-11"),
        ("In August Ivan Petrenko was found guilty of fraud, and he is now serving 31 months.", "sentence", None),
        ("Ivan Petrenko has not been seen since June.", "disappearance", "2024-06/.."),
    ],
)
def test_an_event_has_its_date(sentence: str, event: str, when: str | None) -> None:
    stmt = one(sentence, event)
    assert stmt.when == when
    assert bool(stmt.when_text) == (when is not None)
    assert (stmt.when_text or "") in sentence


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("Ivan Petrenko was appointed in 2019 and dismissed in May 2021.", {"appointment": "2019", "dismissal": "2021-05"}),
        (
            "Ivan Petrenko was appointed in 2019, promoted in 2020 and dismissed in May 2021.",
            {"appointment": "2019", "promotion": "2020", "dismissal": "2021-05"},
        ),
        ("Ivan Petrenko, who was arrested in May 2024, was sentenced on March 3, 2025.", {"arrest": "2024-05", "sentence": "2025-03-03"}),
        ("Ivan Petrenko, dismissed in July 2023, was arrested in May 2024.", {"dismissal": "2023-07", "arrest": "2024-05"}),
        ("Having been dismissed in 2019, Ivan Petrenko was arrested in 2021.", {"dismissal": "2019", "arrest": "2021"}),
        ("In May 2024 Ivan Petrenko was arrested; in June 2024 he was released.", {"arrest": "2024-05", "release": "2024-06"}),
        ("Ivan Petrenko was arrested in May 2024. Adam Example was released.", {"arrest": "2024-05", "release": None}),
        ("In 2019 Ivan Petrenko took command of the 9th Brigade, which was formed in 2014.", {"appointment": "2019", "formation": "2014"}),
        ("Ivan Petrenko was dismissed before the 9th Brigade was disbanded in 2019.", {"dismissal": None, "disbandment": "2019"}),
        ("Ivan Petrenko was dismissed in 2021, while Adam Example was promoted.", {"dismissal": "2021", "promotion": None}),
        ("Ivan Petrenko was dismissed and, in May 2024, arrested.", {"dismissal": None, "arrest": "2024-05"}),
    ],
)  # fmt: skip
def test_each_event_has_its_own_date(sentence: str, dates: dict[str, str | None]) -> None:
    assert {event: one(sentence, event).when for event in dates} == dates


def undated(sentence: str, event: str) -> object:
    return pytest.param(sentence, event)


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        undated("On May 14, TASS reported the arrest of Ivan Petrenko.", "arrest"),
        undated("Dorvik Radio said on Monday that Ivan Petrenko had been arrested.", "arrest"),
        undated("Ivan Petrenko had been arrested, Dorvik Radio said on Monday.", "arrest"),
        undated("The ministry announced on May 14, 2024 the dismissal of Ivan Petrenko.", "dismissal"),
        undated("Born in 1975, Ivan Petrenko was dismissed.", "dismissal"),
        undated("Ivan Petrenko, 52, was dismissed.", "dismissal"),
        undated("Ivan Petrenko (born in 1975) was dismissed.", "dismissal"),
        undated("The robbery of May 2020 led to the arrest of Ivan Petrenko.", "arrest"),
        undated("Ivan Petrenko was convicted of fraud committed in 2019.", "conviction"),
        undated("Ivan Petrenko was sentenced to six years in prison.", "sentence"),
        undated("Ivan Petrenko was arrested over the robbery of May 2020.", "arrest"),
        undated("The 2014 graduate Ivan Petrenko was dismissed.", "dismissal"),
        undated("Ivan Petrenko was appointed in 2019 and later dismissed.", "dismissal"),
        undated("Ivan Petrenko was appointed in 2019 and has since been dismissed.", "dismissal"),
        undated("Ivan Petrenko was appointed in 2019 and is awaiting trial.", "trial"),
    ],
)
def test_a_date_of_something_else_is_not_the_event_s(sentence: str, event: str) -> None:
    assert one(sentence, event).when is None


def test_a_day_before_the_reported_one_is_not_the_day_of_the_report() -> None:
    stmt = one("The ministry announced on May 14, 2024 that Ivan Petrenko had been dismissed in April 2024.", "dismissal")
    assert stmt.when == "2024-04"


@pytest.mark.parametrize(
    ("sentence", "event", "order"),
    [
        ("Three weeks after his dismissal, Ivan Petrenko was arrested.", "arrest", ("after", "dismissal", "Ivan Petrenko", "P3W")),
        ("After being dismissed, Ivan Petrenko was arrested.", "arrest", ("after", "dismissal", "Ivan Petrenko", None)),
        ("Ivan Petrenko was arrested after he had been dismissed.", "arrest", ("after", "dismissal", "Ivan Petrenko", None)),
        ("Before being arrested, Ivan Petrenko commanded the 9th Brigade.", "posting", ("before", "arrest", "Ivan Petrenko", None)),
        ("Ivan Petrenko resigned before he was arrested.", "resignation", ("before", "arrest", "Ivan Petrenko", None)),
    ],
)
def test_order(sentence: str, event: str, order: tuple[str, str, str, str | None]) -> None:
    (found,) = one(sentence, event).order
    assert (found.relation, found.event, found.subject, found.offset) == order
    assert found.text in sentence


def test_what_has_no_order_gets_none() -> None:
    for stmt in tell("Ivan Petrenko was arrested and Adam Example was dismissed."):
        assert stmt.order == ()


def test_a_duration_belongs_to_the_posting() -> None:
    stmt = one("Ivan Petrenko commanded the 9th Brigade for two years.", "posting")
    assert (stmt.duration, stmt.when) == ("P2Y", None)
    assert one("Ivan Petrenko was sentenced to two years in prison.", "sentence").duration is None


def test_relative_days_follow_the_report_s() -> None:
    sentence = "Ivan Petrenko was arrested on Monday."
    assert one(sentence, "arrest", published="2020-01-01").when == "2019-12-30"
    assert one(sentence, "arrest", published=None).when is None


def test_titles_take_no_date_of_the_verb() -> None:
    for stmt in of(tell("Defence Minister Ivan Petrenko was arrested in May 2024."), "posting"):
        assert stmt.when is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Ivan Petrenko is accused of ordering his men to fire on Sunday's march.",
        "Ivan Petrenko, who was cleared of conspiracy last week, still faces a charge of theft.",
        "Ivan Petrenko was charged with taking bribes in 2015.",
    ],
)
def test_the_day_of_a_deed_is_not_that_of_the_charge(sentence: str) -> None:
    assert one(sentence, "charge").when is None


def test_what_a_date_after_the_report_dates_is_planned() -> None:
    assert one("Ivan Petrenko retires in August 2025.", "resignation").modality == "planned"


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("In May 2012 Ivan Petrenko moved to Oruk, where he commanded the 9th Brigade.", "posting"),
        ("Ivan Petrenko was arrested by officers of the 2014 intake.", "arrest"),
        ("Ivan Petrenko, who was wounded, wrote a history of the war of 1914.", "wounding"),
    ],
)
def test_a_date_of_something_else_is_not_taken(sentence: str, event: str) -> None:
    assert one(sentence, event).when is None


def test_a_period_after_a_comma_ends_the_clause_before_it() -> None:
    text = "Adam Example (1813-1867) was a Northmark politician and lawyer who served as the 23rd Governor of Eastport, from 1859 to 1863."
    assert one(text, "posting", published=None).when == "1859/1863"


def test_a_term_in_brackets_is_that_of_the_name_before_it() -> None:
    text = "The institute was led by Adam Example (1990-1993), Boris Sample (1993-1997) and Carl Voss."
    assert [(stmt.subject.name, stmt.when) for stmt in of(tell(text), "posting")] == [
        ("Adam Example", "1990/1993"),
        ("Boris Sample", "1993/1997"),
        ("Carl Voss", None),
    ]


@pytest.mark.parametrize("life", ["2 March 1911 - 21 December 1961", "1890-1961"])
def test_the_days_of_a_life_date_no_post(life: str) -> None:
    found = of(tell(f"Adam Example ({life}) was director of the Eastport Institute."), "posting")
    assert [(stmt.post, stmt.when) for stmt in found] == [("director", None)]


def test_what_comes_of_it_at_once_has_the_date_of_the_clause_of_when() -> None:
    (stmt,) = of(tell("When the old director left the town on 3 May 1990, Boris Sample became director."), "appointment")
    assert (stmt.subject.name, stmt.when) == ("Boris Sample", "1990-05-03")
    (later,) = of(tell("When the town celebrates on 3 May 1990, Boris Sample becomes director."), "appointment")
    assert later.when is None


@pytest.mark.parametrize(
    ("text", "event", "when"),
    [
        ("The 5th Corps, which was formed in 2012 from two divisions, was disbanded on 1 February.", "disbandment", "2025-02-01"),
        ("The 7th Regiment, set up in 2009, was disbanded on 3 March.", "disbandment", "2025-03-03"),
        ("Colonel Dan Breck, appointed in 2012, was killed on 3 March.", "death", "2025-03-03"),
        ("In 2011 Colonel Dan Breck complained. He was arrested on 12 March.", "arrest", "2011-03-12"),
        ("In March the 4th Brigade was disbanded.", "disbandment", "2025-03"),
        ("The general who would not go\nUntil Monday, Colonel Dan Breck ran the Northern Command.", "posting", "../2025-04-07"),
    ],
)
def test_an_aside_an_ordinal_of_a_unit_and_a_headline_date_nothing(text: str, event: str, when: str) -> None:
    assert one(text, event).when == when
