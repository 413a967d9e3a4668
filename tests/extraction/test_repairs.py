"""Parses put right: nouns taken for verbs, objects of no preposition, verbs and predicates joined to the wrong one, epithets."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tenure.extraction.repairs import repair

from .cases import of, one, tell

FALSE = [
    "Media reports that General Adam Example was dismissed do not correspond to reality.",
    "Newspaper reports that General Adam Example was dismissed turned out to be wrong.",
    "Press claims that General Adam Example was dismissed have no basis in fact.",
    "A spokesman told Radio Eastport that reports of Adam Example's dismissal were a fairy tale.",
]


@pytest.mark.parametrize("text", FALSE)
def test_a_report_that_is_called_false_is_a_noun(text: str) -> None:
    assert one(text, "dismissal").polarity == "negated"


def test_what_media_report_is_their_word() -> None:
    stmt = one("Media reports that General Adam Example was dismissed, and his deputy is acting for him.", "dismissal")
    assert (stmt.polarity, stmt.attribution[0].source) == ("affirmed", "Media")


def test_a_verb_goes_on_with_the_present_and_not_with_the_clause_before() -> None:
    text = (
        "Tom Brask leads it. Order No. 8 revokes Order No. 4, by which Captain Adam Example had been suspended as head, and restores him."
    )
    assert one(text, "reinstatement").subject.name == "Adam Example"


def test_what_is_given_is_an_object() -> None:
    text = "Adam Example was stripped of his rank and given a suspended sentence of four months."
    assert one(text, "sentence").subject.name == "Adam Example"


def test_what_somebody_is_made_is_no_object() -> None:
    assert one("It was different once: Adam Example was made a commander in 2004.", "appointment").post == "commander"


def test_a_verb_goes_on_with_a_verb_and_not_with_a_noun() -> None:
    text = "Its head, Adam Example, was blamed for the loss of Marenka and retired."
    assert one(text, "resignation").subject.name == "Adam Example"


def test_a_past_tense_is_no_participle() -> None:
    text = "Adam Example, who advised President Boris Sample for a year, admitted in court on Thursday that he had lied."
    assert one(text, "admission").subject.name == "Adam Example"


def test_that_behind_a_report_is_a_conjunction() -> None:
    text = "The Directorate denies an online report that Major Felix Sample of the 9th Brigade has deserted."
    assert one(text, "rebellion").polarity == "negated"


def test_let_go_is_a_release() -> None:
    assert one("Adam Example was held for 19 days and let go without charge.", "release").trigger.text == "let go"


def test_what_is_set_before_he_is_no_second_subject() -> None:
    text = "Adam Example died on Friday. A clergyman's son, he was commissioned into the army in 1949 and lost two fingers in Kelm."
    assert one(text, "wounding").subject.name == "Adam Example"


@pytest.mark.parametrize(
    ("sentence", "post", "unit"),
    [
        ("Dina Voss was a painter, and later a professor at Corven University.", "professor", "Corven University"),
        ("Dina Voss is Professor Emerita of Law at Corven University.", "Professor Emerita", "Corven University"),
        ("The game was made by Eastport Research, led by Dina Voss, who drew the figures.", None, "Eastport Research"),
    ],
)
def test_what_the_parse_hangs_elsewhere(sentence: str, post: str | None, unit: str) -> None:
    stmt = one(sentence, "posting")
    assert (stmt.subject.name, stmt.post, stmt.organization) == ("Dina Voss", post, unit)


def test_a_visiting_professor_is_no_object_of_a_visit() -> None:
    text = "Dina Voss is Professor Emerita of History at Corven University, and Visiting Professor at Harbour College."
    assert ("Visiting Professor", "Harbour College") in {(stmt.post, stmt.organization) for stmt in of(tell(text), "posting")}


def test_a_part_of_a_thing_is_nobody_s_second_calling() -> None:
    assert tell("The Northmark Refuge is a refuge, and part of the Corven Marshes.") == ()


def test_a_hyphen_joins_vice_and_ex_to_an_office() -> None:
    stmt = one("Dina Voss was appointed Vice-President of the Northmark Party in 2016.", "appointment")
    assert (stmt.post, stmt.organization) == ("Vice-President", "Northmark Party")
    former = next(stmt for stmt in tell("He is a member of the council, ex-director of the Northmark Library.") if stmt.post == "director")
    assert (former.organization, former.phase) == ("Northmark Library", "former")


@pytest.mark.parametrize(
    "text",
    [
        "Ada Example was on Monday dismissed by the governor.",
        "Ada Example was on Monday evening dismissed from the army.",
        "Ada Example was in May 2015 dismissed from the army.",
        "Dina Voss said that Ada Example was on Tuesday dismissed over the fire.",
    ],
)
def test_a_date_inside_a_passive_makes_no_two_verbs_of_it(text: str) -> None:
    stmt = one(text, "dismissal")
    assert stmt.subject.name == "Ada Example"
    assert stmt.when is not None


def test_who_was_moved_is_nothing_of_the_scandal() -> None:
    assert one("After the scandal Ada Example was quietly moved to the reserve.", "transfer").subject.name == "Ada Example"
    assert one("After a row with Colonel Ada Example the brigade was disbanded.", "disbandment").subject.name == "brigade"


def test_what_stands_behind_off_is_no_object_of_a_passive() -> None:
    assert one("Ada Example was suspended and taken off the case by the chief.", "dismissal").subject.name == "Ada Example"


POS = {"NN": "NOUN", "NNP": "PROPN", "NNS": "NOUN", "IN": "ADP", "JJ": "ADJ", "PRP": "PRON", ",": "PUNCT"}


#: Sentences that one of the mends is for; their heads are drawn, so that each hangs anywhere.
SHAPES = [
    "Example/NNP/compound/ORG Lab/NNP/dobj/ORG ,/,/punct/ led/VBN/advcl/",
    "Example/NNP/dobj/ (/,/punct/ late/JJ/amod/ )/,/punct/ ,/,/punct/ who/PRP/nsubj/ left/VBD/ccomp/",
    "held/VBN/ROOT/ and/IN/cc/ let/VBD/aux/ go/VB/conj/",
    "revokes/VBZ/ROOT/ had/VBD/aux/ suspended/VBN/relcl/ and/IN/cc/ restores/VBZ/conj/",
    "death/NN/ROOT/ on/IN/prep/ May/NNP/pobj/DATE of/IN/prep/ Example/NNP/pobj/",
    "son/NN/nsubj/ ,/,/punct/ he/PRP/nsubj/ left/VBD/ROOT/",
    "Example/NNP/nsubj/ was/VBD/ROOT/ on/IN/prep/ Monday/NNP/pobj/DATE dismissed/VBN/acl/ by/IN/prep/",
    "After/IN/prep/ scandal/NN/pobj/ Example/NNP/appos/PERSON was/VBD/auxpass/ moved/VBN/ROOT/",
    "Example/NNP/nsubjpass/ taken/VBN/ROOT/ off/IN/prt/ the/DT/det/ case/NN/dobj/",
    "was/VBD/ROOT/ vice/NN/attr/ -/,/attr/ professor/NN/attr/ Visiting/VBG/conj/ professor/NN/dobj/ emeritus/NN/pobj/",
]


@st.composite
def trees(draw):
    """Tokens of such a sentence, and heads of which each leads to a root: a random order of words, each hung on one before it."""
    shape = [word.split("/") for word in draw(st.sampled_from(SHAPES)).split()]
    order = draw(st.permutations(range(len(shape))))
    heads = [0] * len(shape)
    for n, i in enumerate(order):
        heads[i] = order[draw(st.integers(0, n - 1))] if n else i
    words = []
    for i, (word, tag, dep, kind) in enumerate(shape):
        lemma, pos = "be" if word == "was" else word.lower(), "AUX" if word == "was" else POS.get(tag, "VERB")
        words.append(
            SimpleNamespace(
                i=i, text=word, lower_=word.lower(), lemma_=lemma, tag_=tag, pos_=pos, dep_=dep, ent_type_=kind, ent_iob_="I" * bool(kind)
            )
        )
    return words, heads


@given(trees())
@settings(max_examples=400, deadline=None)
def test_no_mend_ties_a_word_below_itself(tree) -> None:
    tokens, heads = tree
    repair(tokens, heads)
    for i in range(len(heads)):
        seen = {i}
        while heads[i] != i:
            i = heads[i]
            assert i not in seen
            seen.add(i)
