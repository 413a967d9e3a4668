"""What is remembered is found once, and again once it is forgotten."""

from __future__ import annotations

from tenure.resolution.remembered import forget, forget_words, remember, remember_texts


def test_forgotten_answers_are_found_again() -> None:
    asked: list[str] = []

    @remember(10)
    def spell(word: str) -> str:
        asked.append(word)
        return word.upper()

    assert [spell("ab"), spell("ab")] == ["AB", "AB"]
    assert asked == ["ab"]
    forget()
    assert spell("ab") == "AB"
    assert asked == ["ab", "ab"]


def test_answers_on_texts_are_let_go_when_there_are_too_many() -> None:
    asked: list[str] = []

    @remember_texts(2)
    def spell(word: str) -> str:
        asked.append(word)
        return word.upper()

    assert [spell(word) for word in ("ab", "cd", "ab", "ef", "ab")] == ["AB", "CD", "AB", "EF", "AB"]
    assert asked == ["ab", "cd", "ef", "ab"]
    forget()
    assert spell("ab") == "AB"
    assert asked[4:] == ["ab"]


def test_what_is_found_of_names_outlives_what_is_found_of_words() -> None:
    asked: list[str] = []

    @remember_texts(10, names=True)
    def spell(name: str) -> str:
        asked.append(name)
        return name.upper()

    spell("ab")
    forget_words()
    assert spell("ab") == "AB"
    assert asked == ["ab"]
    forget()
    assert spell("ab") == "AB"
    assert asked == ["ab", "ab"]
