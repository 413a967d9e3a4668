"""Whose word a match is: the sources of its sentence by their fullest names, and hearsay that is nobody's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tenure.extraction.attribution import Said, sources_of
from tenure.extraction.frames import Match
from tenure.extraction.nouns import HE, SHE, THEY, is_person_noun, is_unit_noun
from tenure.extraction.parsing import Passage
from tenure.extraction.people import People
from tenure.model.statement import Attribution
from tenure.vocabulary import lexicon

if TYPE_CHECKING:
    from tenure.extraction.tree import Token

#: "It is recalled that he was detained": without a source these are no reserve.
ESTABLISHED = frozenset({"know", "recall", "remember", "note", "establish", "record", "confirm", "remind"})
#: Pronouns that stand for a source named before; "I" and "we" are the outlet's or the speaker's own.
PRONOUNS = HE | SHE | THEY | {"it"}


class Voices:
    """The sayings of one passage, asked for one match at a time."""

    def __init__(self, p: int, passage: Passage, people: People, said: Sequence[Said]) -> None:
        self.p, self.people, self.said = p, people, said
        self.parsed, self.offset = passage.parsed, passage.offset

    def sources(self, match: Match) -> tuple[Attribution, ...]:
        """Who vouches for it, outermost first."""
        start, end = self.parsed[match.token.i].idx, self.parsed[match.token.i].idx + len(match.token.text)
        found = sources_of([item for item in self.said if not self._is_anybody(item)], start, end, name_of=self._name)
        if match.title:
            # An office beside a name in reported speech is the outlet's wording unless it is quoted.
            found = tuple(item for item in found if item.kind == "direct")
        return tuple(_shift(item, self.offset) for item in found)

    def _name(self, start: int, end: int) -> str | None:
        span = self.parsed.char_span(start, end)
        if span is None:
            return None
        for token in (span.root, *span):
            who = self.people.who(self.p, token)
            if who is not None and who.kind == "person" and (token.i == span.root.i or token.dep_ == "appos"):
                return who.name
        return self.same_source(span.root) if span.root.lower_ in PRONOUNS else None

    def same_source(self, pronoun: Token) -> str | None:
        """ "Her sister said that ... She added that ...": a pronoun that nobody bears speaks for the last source, if that can be meant."""
        start = self.parsed[pronoun.sent.start - 1].sent.start if pronoun.sent.start else 0
        for item in reversed(self.said):
            if item.source_span is None or not self.parsed[start].idx <= item.source_span[0] < pronoun.idx:
                continue
            span = self.parsed.char_span(*item.source_span)
            if span is not None and span.root.lower_ not in PRONOUNS:
                return item.source if _may_stand_for(pronoun, span.root) else None
        return None

    def is_vague(self, match: Match) -> bool:
        """True inside the words of a source that is not named ("he is said to have fled")."""
        start, end = match.token.idx, match.token.idx + len(match.token.text)
        beside = match.token.dep_ in ("relcl", "acl", "amod")  # what is told beside the subject is not what is said of it
        vague = (
            item
            for item in self.said
            if (item.source_span is None or self._is_anybody(item))
            and item.act in ("assert", "believe")
            and item.verb not in ESTABLISHED
            and (not beside or item.verb == ":")
        )
        return any(item.covers(start, end) for item in vague)

    def _is_anybody(self, item: Said) -> bool:
        """ "They say that he fled": nobody whom the sentence before names or counts."""
        if item.source is None or item.source_span is None or item.source.lower() != "they":
            return False
        span = self.parsed.char_span(*item.source_span)
        if span is None:
            return False
        token = span[0]
        start = self.parsed[token.sent.start - 1].sent.start if token.sent.start else 0
        broken = (t.i + 1 for t in self.parsed[start : token.i] if "\n" in t.text)  # who is named in another paragraph is not meant
        before = self.parsed[max(broken, default=start) : token.i]
        parties = (t for t in before if t.dep_ in ("nsubj", "nsubjpass", "dobj", "attr"))
        return not any(t.tag_ in ("NNS", "NNPS") or t.ent_type_ in ("ORG", "NORP") or is_unit_noun(t, lexicon()) for t in parties)


def _may_stand_for(pronoun: Token, noun: Token) -> bool:
    """True where a noun is such a thing as the pronoun stands for: people, a person, or neither."""
    if pronoun.lower_ in ("they", "them"):
        return noun.tag_ in ("NNS", "NNPS")
    is_person = noun.ent_type_ == "PERSON" or is_person_noun(noun, lexicon())
    return is_person == (pronoun.lower_ in HE | SHE) and noun.tag_ not in ("NNS", "NNPS")


def _shift(item: Attribution, offset: int) -> Attribution:
    def moved(span: tuple[int, int] | None) -> tuple[int, int] | None:
        return (span[0] + offset, span[1] + offset) if span else None

    return Attribution(item.source, moved(item.source_span), item.cue, moved(item.cue_span), item.kind)
