"""What is remembered is found once, and again once it is forgotten."""

from __future__ import annotations

from tenure.resolution.remembered import forget, remember


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
