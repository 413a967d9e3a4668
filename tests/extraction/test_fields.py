"""Parties and circumstances: each field says what the sentence says of this event, in its own words."""

from __future__ import annotations

from typing import Any

import pytest

from tenure.model.statement import Value

from .cases import of, one, tell


def row(sentence: str, event: str, /, *, fails: str | None = None, **fields: Any) -> Any:
    marks = [pytest.mark.xfail(strict=True, reason=fails)] if fails else []
    return pytest.param(sentence, event, fields, id=f"{sentence} {', '.join(fields)}", marks=marks)


@pytest.mark.parametrize(
    ("sentence", "event", "fields"),
    [
        row("Major General Ivan Petrenko was dismissed.", "dismissal", rank="Major General"),
        row("Colonel Ivan Petrenko was arrested.", "arrest", rank="Colonel", post=None),
        row("Ivan Petrenko was arrested.", "arrest", rank=None, organization=None, place=None, charge=None, value=None, counterpart=()),
        # A rank of the sentence before belongs to nobody here.
        row("He lost the title of Marshal. Petrenko was charged with fraud.", "charge", rank=None),
        row("He blamed the Chief of the General Staff, Ada Sample, and the Defence Ministry.", "criticism",
            counterpart=("Ada Sample", "Defence Ministry")),
        row("Petrenko blamed the Chief of the General Staff, Valery Example, and the Defense Ministry.", "criticism",
            counterpart=("Valery Example",)),
        row("Ivan Petrenko was appointed commander of the 9th Brigade.", "appointment", post="commander", organization="9th Brigade"),
        row("Ivan Petrenko was dismissed as commander of the 9th Brigade.", "dismissal", post="commander", organization="9th Brigade"),
        row("Ivan Petrenko resigned as deputy commander of the 9th Brigade.", "resignation", post="deputy commander"),
        row("Ivan Petrenko became chief of staff of the 9th Brigade.", "appointment", post="chief of staff", organization="9th Brigade"),
        row("Ivan Petrenko was transferred to the Northern Fleet.", "transfer", organization="Northern Fleet"),
        row("Ivan Petrenko was promoted to lieutenant general.", "promotion", post="lieutenant general"),
        row("Ivan Petrenko was commissioned in 1979 and promoted colonel in 1990.", "promotion", post="colonel"),
        row("Ivan Petrenko commanded the 9th Brigade.", "posting", organization="9th Brigade"),
        row("The 9th Brigade is part of the 3rd Army.", "subordination", organization="3rd Army", relation="member"),
        row("The 9th Brigade was subordinated to the 3rd Army.", "subordination", organization="3rd Army", relation="command"),
        row("Adam Example dismissed Ivan Petrenko.", "dismissal", counterpart=("Adam Example",)),
        row("Ivan Petrenko was dismissed by Adam Example.", "dismissal", counterpart=("Adam Example",)),
        row("Ivan Petrenko was dismissed by Defence Minister Adam Example.", "dismissal", counterpart=("Adam Example",)),
        row("Ivan Petrenko criticised Adam Example.", "criticism", counterpart=("Adam Example",)),
        row("Ivan Petrenko appealed to President Adam Example.", "appeal", counterpart=("Adam Example",)),
        row("The Military Court of Dorvik sentenced Ivan Petrenko to six years.", "sentence", counterpart=("Military Court of Dorvik",)),
        row("Ivan Petrenko signed a contract with the ministry.", "agreement", counterpart=("ministry",)),
        # Whoever does it is somebody else than the person to whom it is done.
        row("Ivan Petrenko was dismissed by the president.", "dismissal", counterpart=("president",)),
        row("Ivan Petrenko was awarded the Order of Courage by the president.", "award", counterpart=("president",)),
        row("Ivan Petrenko was killed near London.", "death", place="London"),
        row("Ivan Petrenko was sent to Syria.", "deployment", place="Syria"),
        row("Ivan Petrenko was charged with fraud.", "charge", charge="fraud"),
        row("Ivan Petrenko was arrested on fraud charges.", "arrest", charge="fraud"),
        row("Ivan Petrenko was arrested on suspicion of bribery.", "arrest", charge="bribery"),
        row("Ivan Petrenko was convicted of large-scale fraud.", "conviction", charge="large-scale fraud"),
        row("Ivan Petrenko was found guilty of fraud.", "conviction", charge="fraud"),
        row("Ivan Petrenko pleaded guilty to fraud.", "admission", charge="fraud"),
        row("Ivan Petrenko was acquitted of fraud.", "acquittal", charge="fraud"),
        row("Ivan Petrenko is suspected of embezzlement.", "investigation", charge="embezzlement"),
        row("Ivan Petrenko was sentenced to six years in prison for fraud.", "sentence", charge="fraud", value=Value(6, "year")),
        row(
            "Ivan Petrenko was charged with embezzlement, bribery and abuse of power.", "charge",
            charge="embezzlement, bribery and abuse of power",
        ),
        row("Ivan Petrenko was charged with fraud in May 2024 by the prosecutor.", "charge", charge="fraud"),
        row("Ivan Petrenko received a suspended sentence of two years.", "sentence", charge=None, value=Value(2, "year")),
        row("Ivan Petrenko was sentenced to six and a half years in prison.", "sentence", value=Value(6.5, "year")),
        row("Ivan Petrenko was sentenced to life imprisonment.", "sentence", value=Value(None, "life")),
        row("Ivan Petrenko was sentenced to death.", "sentence", value=Value(None, "death")),
        row("Ivan Petrenko was fined 800,000 rubles.", "sentence", value=Value(800_000, "RUB")),
        row("The court fined Ivan Petrenko $1.5 million.", "sentence", value=Value(1_500_000, "USD")),
        row("Prosecutors demanded a sentence of six years for Ivan Petrenko.", "sentence_request", value=Value(6, "year")),
        row("The 9th Brigade lost 40 percent of its strength.", "losses", value=Value(40, "percent")),
        row("Ivan Petrenko, a 52-year-old officer, was sentenced in Dorvik.", "sentence", value=None),
        row("Ivan Petrenko was sentenced two years after the mutiny.", "sentence", value=None),
        row("Ivan Petrenko is on trial for treason.", "trial", charge="treason", fails="'on trial for' names the offence"),
        row("The 9th Brigade lost 400 soldiers.", "losses", value=Value(400, "count")),
        row("Ivan Petrenko was awarded the Order of Courage.", "award", post="Order of Courage", fails="the award is not named"),
    ],
)  # fmt: skip
def test_fields(sentence: str, event: str, fields: dict[str, Any]) -> None:
    stmt = one(sentence, event)
    assert {name: getattr(stmt, name) for name in fields} == fields


def test_a_minister_who_dismisses_is_no_former_one() -> None:
    stmt = one("Ivan Petrenko was dismissed by Defence Minister Adam Example.", "posting")
    assert (stmt.subject.name, stmt.phase) == ("Adam Example", "holds")


def test_two_penalties_are_two_statements() -> None:
    found = of(tell("Ivan Petrenko was sentenced to six years in prison and fined 800,000 rubles."), "sentence")
    assert [stmt.value for stmt in found] == [Value(6, "year"), Value(800_000, "RUB")]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Ivan Petrenko was dismissed by the council, and Adam Example was arrested in London on fraud charges.", "dismissal"),
        ("Ivan Petrenko was dismissed. Adam Example was arrested in London on fraud charges by the police.", "dismissal"),
    ],
)
def test_fields_stay_in_their_clause(sentence: str, event: str) -> None:
    stmt = one(sentence, event)
    assert (stmt.place, stmt.charge, stmt.value) == (None, None, None)
    assert "Adam Example" not in stmt.counterpart


def test_nobody_is_a_party_to_what_he_suffers() -> None:
    for sentence in (
        "Ivan Petrenko was appointed commander of the 9th Brigade by the president.",
        "Ivan Petrenko asked the president for a pardon.",
        "Ivan Petrenko was arrested by an officer.",
        "Ivan Petrenko was dismissed by his commander.",
        "Ivan Petrenko criticised the general.",
    ):
        stmts = tell(sentence)
        assert stmts
        assert all("Ivan Petrenko" not in stmt.counterpart for stmt in stmts), sentence


@pytest.mark.parametrize(
    ("sentence", "event", "fields"),
    [
        row("In 1985 Adam Example joined the newly formed Harbour Party of Lt General Boris Sample.", "appointment",
            organization="Harbour Party"),
        row("Ada Sample was appointed a special adviser at the law firm Marsh Voss.", "appointment",
            post="special adviser", organization="Marsh Voss"),
        row("Adam Example joined the Hewlett-Northard (HN) board.", "appointment", organization="Hewlett-Northard (HN) board"),
        row("Adam Example was Minister of National Defence in the Sample cabinet.", "posting",
            post="Minister of National Defence", organization="Sample cabinet"),
        row("Adam Example was appointed as Minister of Law, Justice and Parliamentary Affairs in 2001.", "appointment",
            post="Minister of Law, Justice and Parliamentary Affairs", organization=None),
        row("The king made him a member of the Privy Council.", "appointment", post="member", organization="Privy Council"),
        row("Adam Example served as George L. Paddon Professor of Latin at the University of Eastport.", "posting",
            post="Professor", organization="University of Eastport"),
        row("He attained the rank of Seekadett in 1928.", "promotion", post="Seekadett"),
        row("Adam Example was promoted to Kapitän zur See in 1905.", "promotion", post="Kapitän zur See"),
    ],
)  # fmt: skip
def test_names_of_bodies_and_posts_end_where_they_end(sentence: str, event: str, fields: dict[str, Any]) -> None:
    stmt = one(sentence, event)
    assert {name: getattr(stmt, name) for name in fields} == fields


def test_a_chair_is_not_held_by_whom_it_is_named_after() -> None:
    (stmt,) = of(tell("Adam Example served as George L. Paddon Professor of Latin at the University of Eastport."), "posting")
    assert stmt.subject.name == "Adam Example"
