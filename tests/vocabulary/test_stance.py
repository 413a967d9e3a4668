"""The words of stance: the shipped file loads, and a wrong line is refused."""

from __future__ import annotations

import pytest

from tenure.model.errors import VocabularyError
from tenure.vocabulary import stance
from tenure.vocabulary._load import DataFile
from tenure.vocabulary.stance import EFFECTS, is_a, stance_words

GROUPS = '[adverbs]\nnegating = "not"\n[adjectives]\nhedging = "alleged"\n[auxiliaries]\nplanned = "will"\n[classes]\nbelief = "think"\n'


def read(monkeypatch: pytest.MonkeyPatch, *rows: str, groups: str = GROUPS) -> stance.StanceWords:
    text = "governor = [\n" + "\n".join(rows) + "\n]\n" + groups
    monkeypatch.setattr(stance, "DataFile", lambda name: DataFile(name, text))
    return stance_words.__wrapped__("en")


def test_shipped_file_loads() -> None:
    words = stance_words()
    assert {effect for found in words.governors.values() for effect in (g.effect for g in found)} <= set(EFFECTS)
    assert words.governors["refuse"][0].effect == "negated"
    assert "will" in words.auxiliaries["planned"]
    assert "reportedly" in words.adverbs["hedging"]
    assert "alleged" in words.adjectives["hedging"]
    assert is_a("belief", "think")
    assert not is_a("belief", "say")


def test_words_are_lower_case() -> None:
    words = stance_words()
    groups = [words.adverbs, words.adjectives, words.auxiliaries, words.classes]
    for word in [*words.governors, *(w for group in groups for found in group.values() for w in found)]:
        assert word == word.lower()


def test_a_row_gives_each_of_its_words_the_effect(monkeypatch: pytest.MonkeyPatch) -> None:
    words = read(monkeypatch, '{word = "refuse fail", effect = "negated", takes = ["infinitive"]},')
    assert [(g.word, g.effect, g.takes, g.particle) for found in words.governors.values() for g in found] == [
        ("refuse", "negated", ("infinitive",), None),
        ("fail", "negated", ("infinitive",), None),
    ]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (
            '{word = "refuse", effect = "negation", takes = ["infinitive"]},',
            r"^en/stance\.toml:2: unknown effect 'negation'; did you mean 'negated'",
        ),
        ('{word = "refuse", takes = ["infinitive"]},', r"^en/stance\.toml:2: the key 'effect' is missing"),
        ('{word = "refuse", effect = "negated", take = ["infinitive"]},', r"^en/stance\.toml:2: unknown key 'take'"),
    ],
)
def test_a_wrong_row_is_named_with_its_line(monkeypatch: pytest.MonkeyPatch, row: str, message: str) -> None:
    with pytest.raises(VocabularyError, match=message):
        read(monkeypatch, row)


def test_a_phrase_gives_each_verb_with_each_object_the_effect(monkeypatch: pytest.MonkeyPatch) -> None:
    words = read(monkeypatch, groups='phrase = [\n{verb = "take seize", noun = "chance", effect = "actual"},\n]\n' + GROUPS)
    assert words.phrases == {("take", "chance"): "actual", ("seize", "chance"): "actual"}


def test_a_wrong_phrase_is_named_with_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(VocabularyError, match=r"^en/stance\.toml:\d+: unknown effect 'fact'"):
        read(monkeypatch, groups='phrase = [\n{verb = "take", noun = "chance", effect = "fact"},\n]\n' + GROUPS)


def test_a_misspelt_way_of_hanging_below_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(VocabularyError, match=r"^en/stance\.toml:2: unknown .*'infinitiv'"):
        read(monkeypatch, '{word = "refuse", effect = "negated", takes = ["infinitiv"]},')


def test_a_missing_group_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(VocabularyError, match="adjectives"):
        read(monkeypatch, groups=GROUPS.replace('[adjectives]\nhedging = "alleged"\n', ""))
