"""Who says so: the statements of reported speech carry their source, and only they."""

from __future__ import annotations

import pytest

from .cases import of, one, tell


@pytest.mark.parametrize(
    ("sentence", "sources", "kind"),
    [
        ("TASS reported that Ivan Petrenko had been dismissed.", ["TASS"], "indirect"),
        ("Ivan Petrenko had been dismissed, TASS reported.", ["TASS"], "indirect"),
        ("According to Dorvik Radio, Ivan Petrenko was dismissed.", ["Dorvik Radio"], "indirect"),
        ("Ivan Petrenko was dismissed, according to Dorvik Radio.", ["Dorvik Radio"], "indirect"),
        ("The ministry said Ivan Petrenko had been dismissed.", ["ministry"], "indirect"),
        ("The dismissal of Ivan Petrenko was reported by TASS.", ["TASS"], "indirect"),
        ("TASS reported the dismissal of Ivan Petrenko.", ["TASS"], "indirect"),
        ('"Ivan Petrenko was dismissed," the ministry said.', ["ministry"], "direct"),
        ('Adam Example said: "Ivan Petrenko was dismissed."', ["Adam Example"], "direct"),
        ('Adam Example came. "Ivan Petrenko was dismissed," he said.', ["Adam Example"], "direct"),
        ("Adam Example came. Ivan Petrenko will be dismissed, he said.", ["Adam Example"], "indirect"),
        ("Adam Example told reporters outside the court that Ivan Petrenko had been dismissed.", ["Adam Example"], "indirect"),
        ("An officer told this newspaper that Ivan Petrenko had been dismissed.", ["officer"], "indirect"),
        ("An officer who asked not to be named told the agency that Ivan Petrenko was dismissed.", ["agency", "officer"], "indirect"),
        ("A source told news site Vestry that Ivan Petrenko had been dismissed.", ["news site Vestry", "source"], "indirect"),
        ("A source told radio station B4 that Ivan Petrenko had been dismissed.", ["radio station B4", "source"], "indirect"),
        ("Adam Example said the court agreed to drop the case and dismissed Ivan Petrenko.", ["Adam Example"], "indirect"),
        ("Adam Example said that Ivan Petrenko had been dismissed.", ["Adam Example"], "indirect"),
        ("Ivan Petrenko said he had been dismissed.", ["Ivan Petrenko"], "indirect"),
        (
            "Citing a source in the ministry, Dorvik Radio said Ivan Petrenko had been dismissed.",
            ["Dorvik Radio", "source in the ministry"],
            "indirect",
        ),
        ("A rights group claimed Ivan Petrenko had been dismissed.", ["rights group"], "indirect"),
        (
            "The Dorvik Post, quoting the agency Delta, said Ivan Petrenko had been dismissed.",
            ["Dorvik Post", "agency Delta"],
            "indirect",
        ),
        (
            "According to the Dorvik Post, citing two unnamed officials, Ivan Petrenko has been dismissed.",
            ["Dorvik Post", "two unnamed officials"],
            "indirect",
        ),
        ("By the ministry's account, Ivan Petrenko was dismissed.", ["ministry"], "indirect"),
        ("By his own admission, Ivan Petrenko was dismissed.", ["Ivan Petrenko"], "indirect"),
        ("Ministry: Ivan Petrenko was dismissed.", ["Ministry"], "indirect"),
    ],
)  # fmt: skip
def test_reported_speech_keeps_its_source(sentence: str, sources: list[str], kind: str) -> None:
    stmt = one(sentence, "dismissal")
    assert [item.source for item in stmt.attribution] == sources
    assert stmt.attribution[-1].kind == kind
    for item in stmt.attribution:
        assert item.cue is None or item.cue_span is None or sentence[slice(*item.cue_span)] == item.cue


@pytest.mark.parametrize(
    "sentence",
    [
        "Ivan Petrenko was dismissed.",
        "TASS reported that Adam Example had been arrested. Ivan Petrenko was dismissed.",
        'Ivan Petrenko was dismissed. "It was wrong," Adam Example said.',
        "Ivan Petrenko, who says that he is innocent, was dismissed.",
        "Ivan Petrenko was dismissed after he said that the war was lost.",
        "Ivan Petrenko was dismissed for saying that the war was lost.",
        'Ivan Petrenko was dismissed over his "irresponsible" words.',
        "Ivan Petrenko was dismissed and, according to Dorvik Radio, charged with fraud.",
    ],
)
def test_what_the_outlet_says_itself_has_no_source(sentence: str) -> None:
    assert one(sentence, "dismissal").attribution == ()


def test_both_clauses_of_one_saying_are_attributed() -> None:
    stmts = tell("The ministry said Ivan Petrenko had been dismissed and that Adam Example had been arrested.")
    assert [(stmt.event, [item.source for item in stmt.attribution]) for stmt in stmts] == [
        ("dismissal", ["ministry"]),
        ("arrest", ["ministry"]),
    ]


def test_she_added_is_the_source_before() -> None:
    told = tell("Ivan Petrenko's sister said he had been arrested. She added that he had been charged.")
    assert [[item.source for item in stmt.attribution] for stmt in told] == [["Ivan Petrenko's sister"]] * 2


def test_an_account_within_a_sentence_is_of_the_words_behind_it() -> None:
    told = tell("Ivan Petrenko was arrested in May, and later he was discharged, by his own account against his will.")
    assert [stmt.attribution for stmt in told] == [(), ()]


def test_a_counterpart_that_is_a_pronoun_is_the_one_who_speaks() -> None:
    assert one("The minister said that he had dismissed Ivan Petrenko.", "dismissal").counterpart == ("minister",)


@pytest.mark.parametrize(
    "sentence", ["The ministry commented on the arrest of Ivan Petrenko.", "The president considered arresting Ivan Petrenko."]
)
def test_whoever_comments_or_considers_vouches_for_nothing(sentence: str) -> None:
    assert one(sentence, "arrest").attribution == ()


def test_a_lawyer_is_not_his_client() -> None:
    stmt = one("Ivan Petrenko was charged with fraud, his lawyer said.", "charge")
    assert stmt.attribution
    assert "Ivan Petrenko" not in [item.source for item in stmt.attribution]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Ivan Petrenko is said to have been dismissed.", "dismissal"),
        ("It is said that Ivan Petrenko was dismissed.", "dismissal"),
        ("Ivan Petrenko is reported to have been dismissed.", "dismissal"),
        ("There are reports that Ivan Petrenko was dismissed.", "dismissal"),
        ("Rumours that Ivan Petrenko had been dismissed spread on Monday.", "dismissal"),
        ("According to unconfirmed reports, Ivan Petrenko was dismissed.", "dismissal"),
    ],
)  # fmt: skip
def test_hearsay_without_a_source_is_hedged_or_attributed(sentence: str, event: str) -> None:
    for stmt in of(tell(sentence), event):
        assert stmt.hedged or stmt.attribution


def test_offsets_of_sources_are_those_of_the_document() -> None:
    text = "Nothing was said of anybody here.\n\n" * 700 + "TASS reported that Ivan Petrenko had been dismissed."
    (item,) = one(text, "dismissal").attribution
    assert item.source_span is not None
    assert text[slice(*item.source_span)] == "TASS"
    assert item.cue_span is not None
    assert text[slice(*item.cue_span)] == "reported"


def test_who_cites_somebody_for_an_offence_is_no_source() -> None:
    assert one("Adam Example, cited by military police in May, left the army.", "resignation").attribution == ()


def test_a_clause_about_somebody_is_no_source_of_the_sentence() -> None:
    text = "One conscript, Adam Example, who had posted a video of the bodies, was convicted of disclosing secrets."
    assert one(text, "conviction").attribution == ()


def test_what_is_said_of_a_source_is_not_what_it_says() -> None:
    stmt = one("Adam Example signed a contract on 2 June, according to a copy that his brother showed us.", "agreement")
    assert [item.source for item in stmt.attribution] == ["copy"]


def test_of_what_stands_before_a_semicolon_a_cue_behind_it_says_nothing() -> None:
    text = "Adam Example was assigned to the 91st Company; of the 120 men who left with him, relatives say, 78 are dead."
    assert one(text, "transfer").attribution == ()
    assert one(text, "death").attribution[0].source == "relatives"


def test_another_version_is_nobodys_word() -> None:
    stmt = one("I hope it is not true. Another version: he is in custody in Kurmansk.", "arrest")
    assert (stmt.hedged, stmt.attribution) == (True, ())


def test_they_of_a_new_paragraph_are_nobody_of_the_one_before() -> None:
    stmt = one("Our people had not crossed the railway.\n\nNow they say Adam Example is being transferred.", "transfer")
    assert (stmt.hedged, stmt.attribution) == (True, ())


@pytest.mark.parametrize(
    "text",
    [
        'The Defence Ministry told Straight Facts that "Admiral Ferran Kolb has not been removed from his duties".',
        "The Defence Ministry told us in an interview that Ivan Petrenko had been removed.",
    ],
)
def test_what_is_told_to_an_outlet_has_its_teller(text: str) -> None:
    assert [item.source for item in one(text, "dismissal").attribution] == ["Defence Ministry"]
