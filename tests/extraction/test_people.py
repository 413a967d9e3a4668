"""Who is meant: names, pronouns and descriptions go to one person, or to nobody where nobody fits."""

from __future__ import annotations

import pytest

from .cases import of, one, tell


def arrested(text: str) -> tuple[str, str | None, str | None]:
    """Kind, name and mention of the only one who is arrested in a text."""
    subject = one(text, "arrest").subject
    return subject.kind, subject.name, subject.text


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Ivan Petrenko commanded the 9th Brigade. He was arrested.", "He"),
        ("Ivan Petrenko commanded the 9th Brigade. Petrenko was arrested.", "Petrenko"),
        ("Ivan Petrenko commanded the 9th Brigade. Police arrested him.", "him"),
        ("Ivan Petrenko commanded the 9th Brigade. His arrest surprised the staff.", "His"),
        ("General Ivan Petrenko commanded the 9th Brigade. The general was arrested.", "general"),
        ("Colonel Ivan Petrenko, the commander of the 9th Brigade, spoke. The commander was arrested.", "commander"),
        ("Ivan Petrenko, once commander of the 9th Brigade, spoke. The major general was arrested.", "major general"),
        ("When he was arrested, Ivan Petrenko was in Dorvik.", "he"),
        ('Ivan Petrenko spoke in Dorvik. "I was arrested," he said.', "I"),
        ('"I was arrested," Ivan Petrenko said.', "I"),
        ('Ivan Petrenko came to Dorvik. "He was arrested," Adam Example said.', "He"),
        ("Mrs. Marta Example met Mr. Ivan Petrenko. He was arrested.", "He"),
        ("General Ivan Petrenko and Colonel Adam Example spoke in Dorvik. The general was arrested.", "general"),
        ("Ivan Petrenko came to Dorvik. A storm raged. It rained for hours. He was arrested.", "He"),
        ("Petrenko arrested\n\nGeneral Ivan Petrenko came to Dorvik.", "Petrenko"),
        ("Ivan Petrenko: brigade commander arrested\n\nThe ministry confirmed it.", "brigade commander"),
    ],
)  # fmt: skip
def test_a_mention_goes_to_the_person(text: str, mention: str) -> None:
    kind, name, words = arrested(text)
    assert (kind, name) == ("person", "Ivan Petrenko")
    assert words is not None
    assert words == mention or mention.endswith(words)


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("He was arrested.", "He"),
        ("Rain fell on Dorvik. He was arrested.", "He"),
        ("Rain fell on Dorvik. The general was arrested.", "general"),
        ("Mrs. Marta Example spoke in Dorvik. He was arrested.", "He"),
        ('"He was arrested," Ivan Petrenko said.', "He"),
        ("Ivan Petrenko arrested him.", "him"),
        ("Ivan Petrenko spoke. They were arrested.", "They"),
        ("Ivan Petrenko spoke in Dorvik. His commander was arrested.", "commander"),
        ("Ivan Petrenko spoke in Dorvik. His lawyer was arrested.", "lawyer"),
        ("Ivan Petrenko's lawyer was arrested.", "lawyer"),
        ("Those who fled were arrested.", "Those"),
        ("The man who killed Ivan Petrenko was arrested.", "man"),
    ],
)
def test_where_nobody_fits_nobody_is_named(text: str, mention: str) -> None:
    assert arrested(text) == ("unknown", None, mention)


@pytest.mark.parametrize(
    "text",
    [
        "Ivan Petrenko spoke in Dorvik. A commander was arrested.",
        "Ivan Petrenko spoke in Dorvik. Another officer was arrested.",
        "Ivan Petrenko spoke in Dorvik. One of his officers was arrested.",
        "Ivan Petrenko spoke in Dorvik. His deputy was arrested.",
        "Ivan Petrenko spoke in Dorvik. His predecessor was arrested.",
        "Ivan Petrenko's brother was arrested.",
        "The wife of Ivan Petrenko was arrested.",
        "A subordinate of Ivan Petrenko was arrested.",
        "Colonel Ivan Petrenko dismissed the commander of the 9th Brigade, who was arrested.",
        "Ivan Petrenko was dismissed by the president, who was arrested.",
        "Soldiers of Ivan Petrenko were arrested.",
        "The brigade of Ivan Petrenko was arrested.",
        "Ivan Petrenko spoke in Dorvik. The president was arrested.",
        "Ivan Petrenko met the president. The president was arrested.",
        "Ivan Petrenko and his brother Boris Petrenko met. Petrenko was arrested.",
    ],
)
def test_others_are_not_taken_for_the_person(text: str) -> None:
    for stmt in of(tell(text), "arrest"):
        assert stmt.subject.name not in ("Ivan Petrenko", "Boris Petrenko")


@pytest.mark.parametrize(
    ("text", "name", "count"),
    [
        ("Nine officers were arrested.", "Nine officers", 9),
        ("Police arrested 31 officers.", "31 officers", 31),
        ("Two commanders were arrested.", "Two commanders", 2),
    ],
)
def test_groups_are_counted(text: str, name: str, count: int) -> None:
    subject = one(text, "arrest").subject
    assert (subject.kind, subject.name, subject.count) == ("group", name, count)


def test_a_pronoun_does_not_go_to_the_speaker_who_speaks_of_another() -> None:
    text = 'Adam Example came to Dorvik. "He was arrested," Ivan Petrenko said.'
    assert arrested(text) == ("person", "Adam Example", "He")


def test_it_goes_to_the_unit() -> None:
    text = "The 9th Brigade was formed in 2014. It was disbanded in 2019."
    subject = one(text, "disbandment").subject
    assert (subject.kind, subject.name, subject.text) == ("unit", "9th Brigade", "It")


def test_reports_do_not_share_people() -> None:
    from tenure.extraction import extract

    from .cases import document

    first, second = extract([document("Ivan Petrenko was dismissed.", name="d1"), document("He was arrested.", name="d2")])
    assert first.statements[0].subject.name == "Ivan Petrenko"
    assert second.statements[0].subject.name is None


@pytest.mark.parametrize(
    ("event", "text", "name"),
    [
        ("appointment", "President Adam Example appointed Ivan Petrenko as head of the guard. He replaces Oskar Lunt.", "Ivan Petrenko"),
        ("appointment", "The president, Adam Example, approved the appointment of Ivan Petrenko. He succeeds Oskar Lunt.", "Ivan Petrenko"),
        ("dismissal", "Adam Example said Ivan Petrenko's removal was lawful. He was dismissed in April.", "Ivan Petrenko"),
        ("death", "Ivan Petrenko was found dead. Adam Example said the facts surrounding his death must come out.", "Ivan Petrenko"),
        ("death", "Ivan Petrenko commanded the guard until his death. Adam Example said no more.", "Ivan Petrenko"),
        ("capture", "Oskar Lunt spoke. Adam Example had been working there with Ivan Petrenko when he was abducted.", "Adam Example"),
    ],
)  # fmt: skip
def test_a_pronoun_goes_to_whom_the_report_tells_of(event: str, text: str, name: str) -> None:
    assert of(tell(text), event)[-1].subject.name == name


def test_a_new_post_of_the_sentence_is_not_that_of_who_appointed() -> None:
    text = "The president, Adam Example, named Ivan Petrenko head of the guard. Until his new appointment, Petrenko led the 4th Brigade."
    assert {stmt.subject.name for stmt in of(tell(text), "appointment")} == {"Ivan Petrenko"}


def test_nobody_says_that_he_is_dead() -> None:
    stmt = one("Adam Example demanded an inquiry into the facts surrounding his death.", "death")
    assert stmt.subject.name is None


def test_a_second_description_of_the_named_is_no_second_person() -> None:
    text = "Mr Adam Example, 52 years old and a 27-year veteran of the bank, had been general manager of the plant."
    assert one(text, "posting").subject.name == "Adam Example"


def test_neither_a_date_nor_a_place_is_who() -> None:
    text = "Adam Example was governor from 1969 to 1973, who previously served as mayor from 1963 to 1969."
    assert {(stmt.subject.name, stmt.post, stmt.when) for stmt in of(tell(text, published=None), "posting")} == {
        ("Adam Example", "governor", "1969/1973"),
        ("Adam Example", "mayor", "1963/1969"),
    }


def test_one_person_described_twice_is_one() -> None:
    text = "Former player and Northmark assistant manager Adam Example was presented as new head coach."
    assert one(text, "appointment").subject.name == "Adam Example"


def test_two_people_stay_two() -> None:
    text = "The driver and Colonel Adam Example were arrested."
    assert len(of(tell(text), "arrest")) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Marit Sandvel led the regiment. Jorvik Brask relieved her the next morning. She was arrested in May.", "Marit Sandvel"),
        ("Major Idun Kolt refused. She was told to leave. General Orsel Brask suspended her. She was arrested in June.", "Idun Kolt"),
        ("Kolt, 44, was wounded in May, and she lost an eye. General Brask himself came. She was arrested in June.", "Kolt"),
        ("Mirel Brask became minister in 2009. He resigned in 2011. Marit Sandvel met Brask. She was arrested in 2014.", "Marit Sandvel"),
    ],
)
def test_nobody_is_both_he_and_she(text: str, name: str) -> None:
    assert arrested(text)[:2] == ("person", name)


@pytest.mark.parametrize(
    "text",
    [
        "Dana Ilkov was convicted. Andrei Polt has replaced her. Ilkov's lawyer, Stefan Kroll, said he would appeal.",
        "Dana Ilkov was convicted. Andrei Polt has replaced her. Ilkov's lawyer said he would appeal.",
        "Dana Ilkov was convicted on Monday. Her lawyer, Stefan Kroll, said he would appeal.",
        "Dana Ilkov was arrested on Monday. Lawyers for Ilkov appealed on Tuesday.",
        "Dana Ilkov was arrested on Monday. The court rejected an appeal by her lawyers.",
    ],
)
def test_a_lawyer_appeals_for_the_client(text: str) -> None:
    subject = one(text, "appeal").subject
    assert (subject.kind, subject.name) == ("person", "Dana Ilkov")


def test_the_lawyer_of_one_is_not_the_lawyer_named_for_another() -> None:
    text = "Petar Venn was released on Monday, his lawyer said. Dana Ilkov is ill. Ilkov's lawyer, Stefan Kroll, said he would appeal."
    assert [a.source for a in one(text, "release").attribution] == ["his lawyer"]


@pytest.mark.parametrize(
    "text",
    [
        "President Orlo Sendt dismissed Rui Castano. Sendt spoke of trust. The court ordered that he be reinstated.",
        "Rui Castano was dismissed in May. General Helder Pais took over. The court ordered that he be reinstated.",
    ],
)
def test_whoever_lost_the_post_is_reinstated(text: str) -> None:
    assert one(text, "reinstatement").subject.name == "Rui Castano"


def test_the_town_of_a_dateline_does_nothing() -> None:
    text = "DORVIK, Nov 9 (Agency) - The Council imposed sanctions on General Idris Holm, accusing him of blocking aid."
    assert one(text, "criticism").subject.name == "Council"


@pytest.mark.parametrize(
    ("text", "event", "name"),
    [
        (
            "General Bo Oter was chief of staff until last month. The new chief of staff, General Bashir Loy, was sworn in on Wednesday. "
            "In 2014 the former chief of staff had criticised the council.",
            "criticism",
            "Bo Oter",
        ),
        (
            "The former commander, Colonel Dan Breck, was seen in May. The current commander, Major Petr Hahn, denied everything. "
            "The former commander was released in June.",
            "release",
            "Dan Breck",
        ),
        (
            "The new minister, Rosa Ilm, took office on Monday. Her predecessor, Jan Prell, left in March. The former minister was jailed.",
            "arrest",
            None,
        ),
    ],
)
def test_the_former_holder_of_an_office_is_not_the_present_one(text: str, event: str, name: str | None) -> None:
    assert [stmt.subject.name for stmt in tell(text) if stmt.event == event] == [name]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Colonel Dan Breck led the brigade for two years. General Ota Loy issued the decree dismissing him on Friday.", "dismissal"),
        ("Colonel Dan Breck ran the command. President Janos Wend signed the order removing him without a word of thanks.", "dismissal"),
    ],
)
def test_who_signs_an_order_does_not_mean_himself(text: str, event: str) -> None:
    assert [stmt.subject.name for stmt in tell(text) if stmt.event == event] == ["Dan Breck"]


def test_who_answers_speaks_of_somebody_else() -> None:
    text = (
        "PRESENTER: Captain Otti Frey served on the staff of General Luc Toll until 2014. Captain, were you surprised by the general?\n"
        "FREY: Not really. Last autumn he asked the ministry to replace him."
    )
    (stmt,) = [stmt for stmt in tell(text) if stmt.event == "appeal"]
    assert (stmt.subject.name, [item.source for item in stmt.attribution]) == ("Luc Toll", ["Otti Frey"])
