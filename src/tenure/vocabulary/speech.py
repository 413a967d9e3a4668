"""The words of speech and thought: by which words a text says who says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from tenure.model.errors import VocabularyError
from tenure.vocabulary._load import DataFile

Act = Literal["assert", "show", "believe", "intend", "request", "evaluate", "decree", "withhold"]
COMPLEMENTS = frozenset({"quote", "clause", "infinitive", "gerund", "object"})
PREPOSITIONS = frozenset({"about", "against", "as", "at", "by", "for", "from", "in", "like", "of", "on", "over", "to", "with"})


@dataclass(frozen=True, slots=True)
class SpeechWord:
    """A verb, noun or adjective that brings in what somebody says; the comment at the top of the file says what each field means."""

    lemma: str
    act: Act
    takes: tuple[str, ...]
    hearer: bool = False
    needs: tuple[str, ...] = ()
    performs: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SpeechPhrase:
    """A prepositional phrase whose object is the source ("according to")."""

    words: str
    act: Act


@dataclass(frozen=True, slots=True)
class Speech:
    """All words of speech of one language, by lemma and by each listed form."""

    verbs: Mapping[str, SpeechWord]
    nouns: Mapping[str, SpeechWord]
    adjectives: Mapping[str, SpeechWord]
    phrases: tuple[SpeechPhrase, ...]
    lists: Mapping[str, frozenset[str]]


#: The plain lists of the file, each of lower-case lemmas.
LISTS = ("account", "light", "relay", "informant", "medium", "outlet", "mute", "heading")


@cache
def speech(language: str = "en") -> Speech:
    """The words of speech of a language."""
    return read_speech(DataFile(f"{language}/speech.toml"))


def read_speech(source: DataFile) -> Speech:
    """What one file holds.

    Raises VocabularyError, with the line, for an unknown act or complement and for a lemma given twice.
    """
    for name in LISTS:
        if name not in source.data:
            raise VocabularyError(f"{source.name}: the list {name!r} is missing")
    phrases = []
    for line, values in source.rows("phrase"):
        phrases.append(source.build(SpeechPhrase, line, values))
        _check_act(source, line, phrases[-1].act)
    words = {key: _words(source, key) for key in ("verb", "noun", "adjective")}
    lists = {name: frozenset(source.data[name]) for name in LISTS}
    return Speech(words["verb"], words["noun"], words["adjective"], tuple(phrases), lists)


def _words(source: DataFile, key: str) -> dict[str, SpeechWord]:
    words: dict[str, SpeechWord] = {}
    for line, values in source.rows(key):
        word = source.build(SpeechWord, line, values)
        _check_act(source, line, word.act)
        for complement in (*word.takes, *word.needs, *word.performs):
            if complement not in COMPLEMENTS | PREPOSITIONS:
                known = ", ".join(sorted(COMPLEMENTS | PREPOSITIONS))
                raise source.error(line, f"unknown complement {complement!r} of {word.lemma!r}; known are {known}")
        for form in (word.lemma, *word.forms):
            if form in words:
                raise source.error(line, f"the {key} {form!r} stands twice")
            words[form] = word
    return words


def _check_act(source: DataFile, line: int, act: str) -> None:
    if act not in get_args(Act):
        raise source.error(line, f"unknown act {act!r}; known are {', '.join(get_args(Act))}")
