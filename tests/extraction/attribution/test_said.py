from __future__ import annotations

from collections.abc import Callable

from tenure.extraction.attribution import Said, sources_of

Told = Callable[[str], list[Said]]


def chain(told: Told, text: str, trigger: str, **options: Callable[[int, int], str | None]) -> list[str]:
    start = text.index(trigger)
    return [item.source for item in sources_of(told(text), start, start + len(trigger), **options)]


def test_nested_sources_stand_outermost_first(told: Told) -> None:
    text = "TASS reported that an official said the colonel had been removed."
    assert chain(told, text, "removed") == ["TASS", "official"]


def test_outlet_told_by_a_source_comes_first(told: Told) -> None:
    assert chain(told, "A source told TASS that the colonel had been arrested.", "arrested") == ["TASS", "source"]
    assert chain(told, "“He was arrested,” an officer said in an interview with Meduza.", "arrested") == ["Meduza", "officer"]


def test_a_hearer_who_is_no_outlet_is_no_source(told: Told) -> None:
    assert chain(told, "Petrenko told the court that the colonel had been arrested.", "arrested") == ["Petrenko"]


def test_cited_source_comes_after_who_cites_it(told: Told) -> None:
    text = "The colonel was removed, Kommersant wrote on Monday, citing the ministry."
    assert chain(told, text, "removed") == ["Kommersant", "ministry"]


def test_narrated_act_carries_no_attribution_and_what_it_denies_does(told: Told) -> None:
    text = "The spokesman denied that the colonel had been arrested."
    assert chain(told, text, "denied") == []
    assert chain(told, text, "arrested") == ["spokesman"]


def test_wishes_plans_and_praise_vouch_for_nothing(told: Told) -> None:
    for text in ("Prosecutors asked the court to arrest him.", "They want to arrest him.", "Bloggers praised the arrest."):
        assert chain(told, text, "arrest") == []


def test_names_of_mentions(told: Told) -> None:
    text = "Ivan Petrenko resigned. He said that he had been removed."
    assert chain(told, text, "removed") == ["He"]
    assert chain(told, text, "removed", name_of=lambda start, _: "Ivan Petrenko" if start == text.index("He") else None) == [
        "Ivan Petrenko"
    ]


def test_a_speaker_inside_his_own_quotation_stands_once(told: Told) -> None:
    assert chain(told, "“I think that I was removed,” Petrenko said.", "removed") == ["Petrenko"]


def test_own_name_twice_stands_once(told: Told) -> None:
    text = "Petrenko says he told the staff that the brigade was lost."
    assert chain(told, text, "lost", name_of=lambda *_: "Ivan Petrenko") == ["Ivan Petrenko"]


def test_content_must_hold_the_whole_trigger() -> None:
    said = Said("X", (0, 1), (0, 1), "said", (2, 6), ((7, 20),), "indirect", "say", "assert")
    assert sources_of([said], 10, 20)
    assert not sources_of([said], 15, 21)
