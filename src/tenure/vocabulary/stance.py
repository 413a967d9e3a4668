"""The words of stance: which words around an event say that it happened, did not, or was only planned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product

from tenure.vocabulary._load import DataFile

EFFECTS = ("actual", "negated", "planned", "requested", "possible", "habitual", "hedged", "guessed", "granted")
#: How an event may hang below a governor.
LINKS = (
    "infinitive", "to_infinitive", "perfect_infinitive", "infinitive_passive", "clause", "clause_impersonal",
    "clause_subjunctive", "gerund",
    "object", "object_event", "object_pending", "compound", "subject",
    "of", "for", "from", "in", "to", "with", "about", "against", "on", "over", "at", "into",
    "of_gerund", "for_gerund", "from_gerund", "in_gerund", "on_gerund", "about_gerund",
)  # fmt: skip
#: The tables of plain word lists.
GROUPS = ("adverbs", "adjectives", "auxiliaries", "classes")


@dataclass(frozen=True, slots=True)
class Governor:
    """A word above an event, what it does to it, and how the event hangs below it."""

    word: str
    effect: str
    takes: tuple[str, ...]
    particle: str | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """Verbs, the objects with which they govern an infinitive, and what they do to it ("took the opportunity to")."""

    verb: str
    noun: str
    effect: str


@dataclass(frozen=True, slots=True)
class StanceWords:
    """The stance words of one language; `phrases` gives the effect of a verb with its object."""

    governors: Mapping[str, tuple[Governor, ...]]
    phrases: Mapping[tuple[str, str], str]
    adverbs: Mapping[str, frozenset[str]]
    adjectives: Mapping[str, frozenset[str]]
    auxiliaries: Mapping[str, frozenset[str]]
    classes: Mapping[str, frozenset[str]]


@cache
def stance_words(language: str = "en") -> StanceWords:
    """The stance words of a language; raises VocabularyError for an unknown effect."""
    source = DataFile(f"{language}/stance.toml")
    by_word: dict[str, list[Governor]] = defaultdict(list)
    for line, values in source.rows("governor"):
        governor = source.build(Governor, line, values)
        source.one_of(line, "effect", governor.effect, EFFECTS)
        for link in governor.takes:
            source.one_of(line, "link", link, LINKS)
        for word in governor.word.split():
            by_word[word].append(Governor(word, governor.effect, governor.takes, governor.particle))
    phrases = {}
    for line, values in source.rows("phrase"):
        phrase = source.build(Phrase, line, values)
        source.one_of(line, "effect", phrase.effect, EFFECTS)
        phrases.update(dict.fromkeys(product(phrase.verb.split(), phrase.noun.split()), phrase.effect))
    groups = {key: {name: frozenset(text.split()) for name, text in source.part(key).items()} for key in GROUPS}
    return StanceWords({word: tuple(found) for word, found in by_word.items()}, phrases, **groups)


def is_a(kind: str, word: str) -> bool:
    """True of a word of the class `kind`: "is_a('belief', 'think')"."""
    return word in stance_words().classes[kind]
