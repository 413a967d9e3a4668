from __future__ import annotations

import pytest

from tenure.model.errors import VocabularyError
from tenure.vocabulary._load import DataFile
from tenure.vocabulary.speech import read_speech, speech

LISTS = ("account", "light", "relay", "informant", "medium", "outlet", "mute", "heading")
EMPTY = "".join(f"{name} = []\n" for name in LISTS) + "noun = [\n]\nadjective = [\n]\nphrase = [\n]\n"


def file(*rows: str) -> DataFile:
    return DataFile("en/speech.toml", EMPTY + "verb = [\n" + "\n".join(rows) + "\n]\n")


def test_shipped_file_loads() -> None:
    words = speech()
    assert words.verbs["say"].act == "assert"
    assert words.verbs["hoping"].lemma == "hope"
    assert {"according to"} <= {phrase.words for phrase in words.phrases}
    assert words.lists["light"]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ('{lemma = "say", act = "assrt", takes = ["clause"]},', r"16: unknown act 'assrt'"),
        ('{lemma = "say", act = "assert", takes = ["clouse"]},', r"16: unknown complement 'clouse' of 'say'"),
        ('{lemma = "say", act = "assert"},', r"16: the key 'takes' is missing"),
    ],
)
def test_a_wrong_row_is_named_with_its_line(row: str, message: str) -> None:
    with pytest.raises(VocabularyError, match=message):
        read_speech(file(row))


def test_a_lemma_stands_once() -> None:
    with pytest.raises(VocabularyError, match=r"17: the verb 'say' stands twice"):
        read_speech(file('{lemma = "say", act = "assert", takes = ["clause"]},', '{lemma = "say", act = "show", takes = ["clause"]},'))


def test_a_missing_list_is_named() -> None:
    with pytest.raises(VocabularyError, match="the list 'outlet' is missing"):
        read_speech(DataFile("en/speech.toml", EMPTY.replace("outlet = []\n", "") + "verb = []\n"))
