"""The lexicon: every line of the shipped files loads, and a wrong line is refused with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tenure.model.errors import VocabularyError
from tenure.vocabulary import event_types, lexicon
from tenure.vocabulary._load import DataFile
from tenure.vocabulary.lexicon import KINDS, PLACES, Frame, load_frames

CLASSES = {"post": frozenset({"post", "office"}), "term": frozenset({"year"})}
SUBJECTS = {
    "acl_in",
    "against_in",
    "amod_with",
    "below_on",
    "below_to",
    "doer_below",
    "doer_into",
    "for_as",
    "kind_of",
    "neg_of",
    "of_at",
    "of_on",
    "of_to",
    "poss_at",
    "poss_on",
    "into_object",
    "kind_in",
    "kind_to",
    *PLACES,
    "poss",
    "light",
    "clause",
    "same",
    "self",
    "accused",
    "none",
    "relcl",
    "poss_object",
    "of_object",
    "of_agent",
    "whole_object",
    "whole_agent",
    "from_object",
    "poss_of",
    "poss_to",
    "poss_agent",
    "poss_into",
    "amod_object",
    "compound_oprd",
    "below",
    "own_clause",
    "own_innocence",
    "told",
    "beneficiary",
    "appositive",
    "letter",
    "alone",
    "bidden",
    "governing",
    "compound_object",
    "of_into",
    "called",
    "inside",
    "of_in",
    "poss_with",
    "for_object",
    "against_object",
    "acl_object",
    "below_attr",
    "neg_object",
    "denial_below",
    "speaker_above",
    "named_attr",
    "named_by",
    "beside",
    "headline",
    "headline_above",
    "of_under",
    "poss_for",
    "below_object",
    "against_agent",
    "acl",
    "advmod_object",
    "as_to",
    "object_below",
    "attr_above",
    "amod_attr",
    "kind_on",
    "own_blame",
    "bearer",
    "attributive",
    "det",
    "pobj",
    "host",
    "giver",
    "teller",
    "heading",
    "taking",
    "postposed",
    "named_before",
    "since_clause",
    "of_oprd",
    "of_with",
    "amod_agent",
    "kind_into",
    "allowed",
    "client_above",
    "det_object",
    "with_object",
    "below_advmod",
    "appos_object",
    "nmod_object",
    "of_for",
    "det_on",
    "to_on",
    "acl_on",
}
SHIPPED = Path(__file__).parents[2] / "src" / "tenure" / "vocabulary" / "en" / "frames.toml"


def frames(*rows: str) -> list[Frame]:
    return load_frames(DataFile("en/frames.toml", "frame = [\n" + "\n".join(rows) + "\n]\n"), CLASSES)


def shipped() -> set[Frame]:
    words = lexicon()
    tables = (words.verbs, words.nouns, words.adjectives, words.prepositions)
    return {frame for table in tables for found in table.values() for frame in found}


def test_every_line_of_the_shipped_file_is_a_frame() -> None:
    lines = [n for n, line in enumerate(SHIPPED.read_text("utf-8").splitlines(), 1) if line.strip().startswith("{")]
    assert {frame.source for frame in shipped()} == {f"en/frames.toml:{n}" for n in lines}


def test_every_event_type_that_reports_tell_has_frames() -> None:
    assert {frame.event for frame in shipped()} == {kind.name for kind in event_types().values() if not kind.recorded}


def test_lemmas_are_lower_case_words() -> None:
    for frame in shipped():
        assert frame.lemmas, frame.source
        assert all(lemma == lemma.lower() and lemma.strip("-") for lemma in frame.lemmas), frame.source


def test_places_are_known() -> None:
    """A misspelt place would be read as a preposition that no sentence holds."""
    for frame in shipped():
        told = (*frame.subject, *frame.counterpart, *frame.trigger, *(need.place for need in frame.needs))
        for place in told:
            assert place in SUBJECTS or place.isalpha(), (frame.source, place)
            assert place not in KINDS - {"none"}, (frame.source, place)


def test_needs_ask_for_something() -> None:
    for frame in shipped():
        for need in frame.needs:
            assert need.words or need.kinds or need.unwanted, (frame.source, need.place)
            assert not need.words & need.unwanted, (frame.source, need.place)


def test_what_is_unwanted_stands_beside_what_is_wanted_or_alone() -> None:
    """ "!respect attention" forbids the first and asks for the second: each word that is not wanted needs its own mark."""
    for frame in shipped():
        for need in frame.needs:
            assert not (need.unwanted and need.words), (frame.source, need.place)


def test_frames_that_ask_for_more_are_tried_first() -> None:
    for table in (lexicon().verbs, lexicon().nouns, lexicon().adjectives):
        for found in table.values():
            counts = [len(frame.needs) for frame in found]
            assert counts == sorted(counts, reverse=True)


def test_a_class_holds_hyphenated_words_by_their_last_part() -> None:
    assert lexicon().is_a("general", "rank")
    assert lexicon().is_a("major-general", "rank")
    assert not lexicon().is_a("table", "rank")


def test_a_row_is_read() -> None:
    (frame,) = frames(
        '{verb = "dismiss sack", event = "dismissal", subject = "object", counterpart = ["agent", "by"], '
        'needs = {object = "person", from = "@post office !house", in = "none"}, trigger = ["from"], also = true},'
    )
    assert (frame.source, frame.event, frame.pos, frame.lemmas) == ("en/frames.toml:2", "dismissal", "verb", ("dismiss", "sack"))
    assert (frame.subject, frame.counterpart, frame.trigger, frame.also) == (("object",), ("agent", "by"), ("from",), True)
    person, place, none = frame.needs
    assert (person.place, person.kinds, person.words) == ("object", {"person"}, frozenset())
    assert (place.words, place.unwanted) == ({"post", "office"}, {"house"})
    assert none.kinds == {"none"}


GOOD = '{verb = "dismiss", event = "dismissal", subject = "object"},'


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ('{event = "dismissal", subject = "object"},', r"^en/frames\.toml:3: a frame needs a key 'verb', 'noun', 'adj' or 'prep'"),
        ('{verb = "dismiss", event = "dismisal", subject = "object"},', r"^en/frames\.toml:3: unknown event 'dismisal'"),
        ('{verb = "dismiss", subject = "object"},', r"^en/frames\.toml:3: unknown event None"),
        (
            '{verb = "dismiss", event = "dismissal", subjekt = "object"},',
            r"^en/frames\.toml:3: unknown key 'subjekt'; did you mean 'subject'\?",
        ),
        (
            '{verb = "dismiss", event = "dismissal", needs = {object = "@posts"}},',
            r"^en/frames\.toml:3: unknown class in 'object': 'posts'; did you mean 'post'\?",
        ),
        ('{verb = "dismiss", event = "dismissal", needs = {object = "!@posts"}},', r"^en/frames\.toml:3: unknown class"),
    ],
)
def test_a_wrong_row_is_named_with_its_line(row: str, message: str) -> None:
    with pytest.raises(VocabularyError, match=message):
        frames(GOOD, row)


def test_an_error_points_to_what_exists() -> None:
    with pytest.raises(VocabularyError, match="did you mean 'dismissal'"):
        frames('{verb = "dismiss", event = "dismisal", subject = "object"},')


@pytest.mark.parametrize(
    "row",
    [
        '{verb = "dismiss", event = "dismissal", subject = "object", modality = "plannned"},',
        '{verb = "dismiss", event = "dismissal", subject = "object", polarity = "no"},',
        '{verb = "dismiss", event = "dismissal", subject = "object", phase = "began"},',
        '{verb = "dismiss", event = "dismissal", subject = "object", capacity = "actor"},',
        '{verb = "", event = "dismissal", subject = "object"},',
        '{verb = "dismiss", event = "dismissal", subject = ""},',
        '{verb = "dismiss", noun = "dismissal", event = "dismissal", subject = "object"},',
        '{verb = ["dismiss"], event = "dismissal", subject = "object"},',
        '{verb = "dismiss", event = "dismissal", subject = "object", needs = "person"},',
    ],
)
def test_other_mistakes_are_refused(row: str) -> None:
    with pytest.raises(VocabularyError, match=r"^en/frames\.toml:3: "):
        frames(GOOD, row)
