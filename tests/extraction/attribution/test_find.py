"""Who says what in sentences of every form of speech; offsets are checked on each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tenure.extraction.attribution import Said

Told = Callable[[str], list[Said]]

#: Text; source, lemma, kind and content of one saying that must be among those found.
FORMS = [
    ("The ministry said that the colonel had been removed.", "ministry", "say", "indirect", ["that the colonel had been removed"]),
    ("The ministry said the colonel had been removed.", "ministry", "say", "indirect", ["the colonel had been removed"]),
    ("The colonel had been removed, the ministry reported.", "ministry", "report", "indirect", ["The colonel had been removed"]),
    ("The brigade, he said, had lost its commander.", "he", "say", "indirect", ["The brigade", "had lost its commander"]),
    ("“I was removed,” said Colonel Adam Example, a veteran.", "Colonel Adam Example", "say", "direct", ["“I was removed,”"]),
    ("Petrenko told reporters that the order was wrong.", "Petrenko", "tell", "indirect", ["that the order was wrong"]),
    ("Petrenko said it was “a gross mistake” by him.", "Petrenko", "say", "mixed", ["it was “a gross mistake” by him"]),
    ("According to the ministry, he was removed in May.", "ministry", "according to", "indirect", ["he was removed in May"]),
    ("He was removed in May, according to two officials.", "two officials", "according to", "indirect", ["He was removed in May"]),
    ("In the ministry's account, the colonel resigned.", "ministry", "account", "indirect", ["the colonel resigned"]),
    ("As reported by RBC, the colonel was dismissed.", "RBC", "report", "indirect", ["the colonel was dismissed"]),
    ("It was reported by TASS that the colonel was dismissed.", "TASS", "report", "indirect", ["that the colonel was dismissed"]),
    ("Petrenko was quoted as saying that he had resigned.", "Petrenko", "say", "indirect", ["that he had resigned"]),
    ("The claim by Petrenko that he was dismissed was false.", "Petrenko", "claim", "indirect", ["that he was dismissed"]),
    ("His claim that the order was lawful angered the officers.", "His", "claim", "indirect", ["that the order was lawful"]),
    ("The paper's investigation revealed that he had lied.", "paper's investigation", "reveal", "indirect", ["that he had lied"]),
    ("The spokesman denied that the colonel had been arrested.", "spokesman", "deny", "indirect", ["that the colonel had been arrested"]),
    ("Bloggers accused the staff of hiding the losses.", "Bloggers", "accuse", "indirect", ["the staff of hiding the losses"]),
    ("Observers see the assignment as a punishment.", "Observers", "see", "indirect", ["the assignment as a punishment"]),
    ("IVAN PETRENKO: I never gave that order.", "IVAN PETRENKO", ":", "indirect", ["I never gave that order"]),
    ("“It was a trap.” ― Ivan Petrenko, colonel", "Ivan Petrenko", "―", "direct", ["“It was a trap.”"]),
    ('The colonel said: "I left." He left.', "colonel", "say", "direct", ['"I left."']),
    ("«I left the army,» Petrenko said.", "Petrenko", "say", "direct", ["«I left the army,»"]),
]


@pytest.mark.parametrize(("text", "source", "verb", "kind", "content"), FORMS)
def test_form(told: Told, text: str, source: str, verb: str, kind: str, content: list[str]) -> None:
    found = [(s.source, s.verb, s.kind, [text[a:b] for a, b in s.content]) for s in told(text)]
    assert (source, verb, kind, content) in found


@pytest.mark.parametrize("text", [form[0] for form in FORMS])
def test_words_stand_at_their_offsets(told: Told, text: str) -> None:
    for said in told(text):
        assert said.source is None or text[slice(*said.source_span or ())] == said.source
        assert said.cue_span
        assert text[slice(*said.cue_span)] == said.cue
        assert all(0 <= start < end <= len(text) for start, end in said.content)


def test_what_happens_is_no_source(told: Told) -> None:
    assert not [s for s in told("His dismissal confirmed that the colonel had lost his case.") if s.source]


def test_no_place_is_a_who(told: Told) -> None:
    found = told("A source in Paris, who confirmed that the colonel had left, asked for silence.")
    assert [s.source for s in found if s.verb == "confirm"] == ["source in Paris"]


def test_quotation_over_sentences_is_one_saying(told: Told) -> None:
    text = "“I left. I had no choice. They sent me away,” Petrenko told reporters."
    (said,) = [s for s in told(text) if s.verb == "tell" and s.source]
    assert [text[a:b] for a, b in said.content] == ["“I left. I had no choice. They sent me away,”"]


def test_speaker_goes_on_after_the_cue(told: Told) -> None:
    text = "“I left,” said Petrenko, who led the brigade. “Nobody asked me.”\n\n“It was over.”"
    (said,) = [s for s in told(text) if s.source == "Petrenko"]
    assert [text[a:b] for a, b in said.content] == ["“I left,”", "“Nobody asked me.”", "“It was over.”"]


def test_quotation_of_several_paragraphs(told: Told) -> None:
    text = "“I served for years.\n\n“Then they sent me away,” Petrenko said."
    (said,) = [s for s in told(text) if s.source == "Petrenko"]
    assert said.content == ((0, text.index(" Petrenko")),)


def test_next_sentence_is_the_outlets_own(told: Told) -> None:
    text = "The brigade was surrounded, the source said. The general had been removed earlier."
    assert not any(said.covers(text.index("removed"), text.index("removed") + 7) for said in told(text))


def test_he_added_carries_his_own_content(told: Told) -> None:
    text = "Petrenko said the brigade was lost. He added that the general had been removed."
    (said,) = [s for s in told(text) if s.verb == "add"]
    assert (said.source, text[slice(*said.content[0])]) == ("He", "that the general had been removed")


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “volunteers” were removed from the town.",
        "MOSCOW, May 5 - The colonel was removed.",
        "Ivan Petrenko: officer removed after seven weeks",
        "The colonel commanded the brigade for two years.",
    ],
)
def test_no_saying(told: Told, text: str) -> None:
    assert told(text) == []


def test_unnamed_source_is_kept_without_one(told: Told) -> None:
    (said,) = told("Petrenko is said to have left the brigade.")
    assert (said.source, said.verb) == (None, "say")


def test_what_is_asked_is_not_told(told: Told) -> None:
    text = "Petrenko asked to return to the front."
    assert {said.act for said in told(text)} == {"request"}


def test_relative_pronoun_is_the_mention_and_its_noun_the_source(told: Told) -> None:
    text = "The colonel who said that the brigade was lost has resigned."
    (said,) = told(text)
    assert said.mention_span
    assert (said.source, text[slice(*said.mention_span)]) == ("colonel", "who")


def test_closing_relative_clause_is_the_writers(told: Told) -> None:
    text = "The ministry praised Petrenko, who was removed in May."
    (said,) = told(text)
    assert [text[a:b] for a, b in said.content] == ["Petrenko"]
