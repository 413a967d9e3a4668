"""A language's lexicon: word classes and frames, checked when they are loaded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, get_args

from tenure.model.statement import Capacity, Modality, Phase, Polarity
from tenure.vocabulary._load import DataFile
from tenure.vocabulary.events import event_types

#: What a place of a frame may ask for beside lemmas and @classes.
KINDS = frozenset(
    {"person", "ranked", "unit", "numbered", "title", "employed", "proper", "named", "place", "speaker", "several", "ruling", "any", "none"}
)
#: Places that are labels of the parse; every other place is a preposition.
PLACES = frozenset({
    "agent", "object", "iobj", "attr", "oprd", "acomp", "advmod", "amod", "compound", "xcomp", "ccomp", "neg", "particle",
})  # fmt: skip

#: What a frame calls the lemmas of its trigger, by their part of speech.
KEYS = ("verb", "noun", "adj", "prep")

#: What the words of a frame may imply by themselves; a phase "verb" is that of the verb's tense.
IMPLIED = {
    "modality": get_args(Modality),
    "polarity": get_args(Polarity),
    "phase": (*get_args(Phase), "verb"),
    "capacity": get_args(Capacity),
}


@dataclass(frozen=True, slots=True)
class Need:
    """What one place of a frame must hold: any of `words` or `kinds`, none of `unwanted` and `unwanted_kinds`."""

    place: str
    words: frozenset[str]
    kinds: frozenset[str]
    unwanted: frozenset[str] = frozenset()
    unwanted_kinds: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Frame:
    """One line of frames.toml: which words say which event, and where its parties stand."""

    source: str
    """File and line, for `--explain`."""
    event: str
    pos: str
    """verb | noun | adj | prep"""
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
    hedged: bool = False
    also: bool = False
    filled: frozenset[str] = frozenset()
    """The places that must not be empty: where one is known to be, the frame need not be tried."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language."""

    classes: Mapping[str, frozenset[str]]
    phrases: Mapping[str, tuple[str, ...]]
    spelled_out: Mapping[str, str]
    """Short words and the word that each stands for, both in small letters."""
    verbs: Mapping[str, tuple[Frame, ...]] = field(default_factory=dict)
    nouns: Mapping[str, tuple[Frame, ...]] = field(default_factory=dict)
    adjectives: Mapping[str, tuple[Frame, ...]] = field(default_factory=dict)
    prepositions: Mapping[str, tuple[Frame, ...]] = field(default_factory=dict)

    def is_a(self, lemma: str, name: str) -> bool:
        """True where the word belongs to the class; a hyphenated word belongs by its last part."""
        words = self.classes[name]
        return lemma in words or ("-" in lemma and lemma.rpartition("-")[2] in words)


@cache
def lexicon(language: str = "en") -> Lexicon:
    """The lexicon of a language; raises VocabularyError with file and line where a data file is wrong."""
    words = DataFile(f"{language}/words.toml")
    classes = {name: frozenset(text.split()) for name, text in words.part("classes").items()}
    phrases = {name: tuple(items) for name, items in words.part("phrases").items()}
    frames = load_frames(DataFile(f"{language}/frames.toml"), classes)
    by_pos: dict[str, dict[str, list[Frame]]] = {pos: defaultdict(list) for pos in KEYS}
    for frame in frames:
        for lemma in frame.lemmas:
            by_pos[frame.pos][lemma].append(frame)
    # Most words have an agent and an object: what else a frame needs decides sooner that it does not fit.
    by_pos = {pos: {lemma: [_for_trying(frame) for frame in found] for lemma, found in table.items()} for pos, table in by_pos.items()}
    # The more a frame asks for, the more it knows: it is tried first.
    ordered = {
        pos: {lemma: tuple(sorted(found, key=lambda f: -len(f.needs))) for lemma, found in table.items()} for pos, table in by_pos.items()
    }
    return Lexicon(classes, phrases, words.part("spelled_out"), ordered["verb"], ordered["noun"], ordered["adj"], ordered["prep"])


def _for_trying(frame: Frame) -> Frame:
    needs = tuple(sorted(frame.needs, key=lambda need: need.place in ("agent", "object")))
    return replace(frame, needs=needs, filled=frozenset(need.place for need in needs if "none" not in need.kinds))


def load_frames(source: DataFile, classes: Mapping[str, frozenset[str]]) -> list[Frame]:
    """The frames of a data file, each checked against the event types and the word classes."""
    return [_frame(source, line, row, classes) for line, row in source.rows("frame")]


def _frame(source: DataFile, line: int, row: dict[str, Any], classes: Mapping[str, frozenset[str]]) -> Frame:
    pos = next((key for key in KEYS if key in row), None)
    if pos is None:
        raise source.error(line, "a frame needs a key 'verb', 'noun', 'adj' or 'prep'")
    lemmas, needs = row[pos], row.get("needs", {})
    if not isinstance(lemmas, str) or not lemmas.split():
        raise source.error(line, f"{pos!r} must be one lemma or several with spaces between, not {lemmas!r}")
    if not isinstance(needs, dict):
        raise source.error(line, f"'needs' must be a table such as {{object = \"person\"}}, not {needs!r}")
    source.one_of(line, "event", row.get("event"), event_types())
    for key, known in IMPLIED.items():
        if key in row:
            source.one_of(line, key, row[key], known)
    values = {
        **row,
        "source": f"{source.name}:{line}",
        "pos": pos,
        "lemmas": tuple(lemmas.split()),
        "subject": _words(row.get("subject", "")),
        "counterpart": _words(row.get("counterpart", "")),
        "needs": tuple(_need(source, line, place, text, classes) for place, text in needs.items()),
    }
    values.pop(pos)
    frame = source.build(Frame, line, values)
    if not frame.subject:
        raise source.error(line, "'subject' must say where the person or unit concerned stands")
    return frame


def _words(value: str | list[str]) -> tuple[str, ...]:
    return tuple(value.split()) if isinstance(value, str) else tuple(value)


def _need(source: DataFile, line: int, place: str, text: str, classes: Mapping[str, frozenset[str]]) -> Need:
    wanted: set[str] = set()
    unwanted: set[str] = set()
    kinds: set[str] = set()
    unwanted_kinds: set[str] = set()
    for word in text.split():
        into, among, word = (unwanted, unwanted_kinds, word[1:]) if word.startswith("!") else (wanted, kinds, word)
        if word.startswith("@"):
            source.one_of(line, f"class in {place!r}:", word[1:], sorted(classes))
            into |= classes[word[1:]]
        elif word in KINDS:
            among.add(word)
        else:
            into.add(word)
    return Need(place, frozenset(wanted), frozenset(kinds), frozenset(unwanted), frozenset(unwanted_kinds))
