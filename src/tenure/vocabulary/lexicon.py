"""A language's lexicon: word classes and frames, checked when they are loaded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from tenure.vocabulary._load import DataFile
from tenure.vocabulary.events import event_types

#: What a place of a frame may ask for beside lemmas and @classes.
KINDS = frozenset({"person", "unit", "title", "proper", "place", "speaker", "any", "none"})
#: Places that are labels of the parse; every other place is a preposition.
PLACES = frozenset({
    "agent", "object", "iobj", "attr", "oprd", "acomp", "advmod", "amod", "compound", "xcomp", "ccomp", "neg", "particle",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Need:
    """What one place of a frame must hold: any of `words` or `kinds`, none of `unwanted`."""

    place: str
    words: frozenset[str]
    kinds: frozenset[str]
    unwanted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Frame:
    """One line of frames.toml: which words say which event, and where its parties stand."""

    source: str
    """File and line, for `--explain`."""
    event: str
    pos: str
    """verb | noun"""
    lemmas: tuple[str, ...]
    subject: tuple[str, ...]
    counterpart: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()
    trigger: tuple[str, ...] = ()
    replaces: str | None = None
    about: str | None = None
    modality: str | None = None
    polarity: str | None = None
    phase: str | None = None
    capacity: str | None = None
    also: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language."""

    classes: Mapping[str, frozenset[str]]
    phrases: Mapping[str, tuple[str, ...]]
    verbs: Mapping[str, tuple[Frame, ...]] = field(default_factory=dict)
    nouns: Mapping[str, tuple[Frame, ...]] = field(default_factory=dict)

    def is_a(self, lemma: str, name: str) -> bool:
        """True where the word belongs to the class; a hyphenated word belongs by its last part."""
        words = self.classes[name]
        return lemma in words or ("-" in lemma and lemma.rpartition("-")[2] in words)


@cache
def lexicon(language: str = "en") -> Lexicon:
    """The lexicon of a language; raises VocabularyError with file and line where a data file is wrong."""
    words = DataFile(f"{language}/words.toml")
    classes = {name: frozenset(text.split()) for name, text in words.data["classes"].items()}
    phrases = {name: tuple(items) for name, items in words.data["phrases"].items()}
    frames = load_frames(DataFile(f"{language}/frames.toml"), classes)
    by_pos: dict[str, dict[str, list[Frame]]] = {"verb": defaultdict(list), "noun": defaultdict(list)}
    for frame in frames:
        for lemma in frame.lemmas:
            by_pos[frame.pos][lemma].append(frame)
    # The more a frame asks for, the more it knows: it is tried first.
    ordered = {
        pos: {lemma: tuple(sorted(found, key=lambda f: -len(f.needs))) for lemma, found in table.items()} for pos, table in by_pos.items()
    }
    return Lexicon(classes, phrases, ordered["verb"], ordered["noun"])


def load_frames(source: DataFile, classes: Mapping[str, frozenset[str]]) -> list[Frame]:
    """The frames of a data file, each checked against the event types and the word classes."""
    frames = []
    for line, row in source.rows("frame"):
        pos = next((key for key in ("verb", "noun") if key in row), None)
        if pos is None:
            raise source.error(line, "a frame needs a key 'verb' or 'noun'")
        if row.get("event") not in event_types():
            raise source.error(line, f"unknown event {row.get('event')!r}; `tenure vocabulary` lists those that exist")
        values = {
            **row,
            "source": f"{source.name}:{line}",
            "pos": pos,
            "lemmas": tuple(row[pos].split()),
            "subject": _words(row.get("subject", "")),
            "counterpart": _words(row.get("counterpart", "")),
            "needs": tuple(_need(source, line, place, text, classes) for place, text in row.get("needs", {}).items()),
        }
        values.pop(pos)
        frames.append(source.build(Frame, line, values))
    return frames


def _words(value: str | list[str]) -> tuple[str, ...]:
    return tuple(value.split()) if isinstance(value, str) else tuple(value)


def _need(source: DataFile, line: int, place: str, text: str, classes: Mapping[str, frozenset[str]]) -> Need:
    wanted: set[str] = set()
    unwanted: set[str] = set()
    kinds: set[str] = set()
    for word in text.split():
        into, word = (unwanted, word[1:]) if word.startswith("!") else (wanted, word)
        if word.startswith("@"):
            if word[1:] not in classes:
                raise source.error(line, f"unknown class {word!r} in {place!r}; known are {', '.join(sorted(classes))}")
            into |= classes[word[1:]]
        elif word in KINDS and into is wanted:
            kinds.add(word)
        else:
            into.add(word)
    return Need(place, frozenset(wanted), frozenset(kinds), frozenset(unwanted))
