"""What looks names up finds all that comparing each name with each does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tenure.resolution import candidates, people, resolve
from tenure.resolution.decided import Decided
from tenure.resolution.near import FullNames, NearNames
from tenure.resolution.persons import is_full_name, relate_persons, surname_blocks

from .cases import Report, case

# fmt: off
GIVEN = ("Yevgeny", "Evgenii", "Евгений", "Евгения", "Ivan", "Iwan", "Иван", "Ивану", "I.", "И.", "Yevgenij", "Jean-Luc", "Abdul", "Karim",
         "Kareem", "Zorblat", "Zorblad", "Е. П.", "YEVGENY")
MIDDLE = ("", "", "Petrovich", "Петрович", "P.", "bin Hassan", "Karim Salim", "Ivanovych")
SURNAME = ("Testov", "TESTOV", "Тестов", "Тестова", "Тестову", "Testow", "Testenko", "Тестенко", "Hrytsenko", "Grytsenko", "Гриценко",
           "Laden", "Ladin", "Haddad", "Hadad", "Haddadin", "Okoro", "Ivan", "Ostrobramsky", "Ostrobranski", "Острoбрамский", "Hassan")
# fmt: on


@st.composite
def names(draw: st.DrawFn) -> str:
    """A name of some spelling: in an order, with or without a title, at times written as one word."""
    given_name, middle, surname = draw(st.sampled_from(GIVEN)), draw(st.sampled_from(MIDDLE)), draw(st.sampled_from(SURNAME))
    first = " ".join(part for part in (given_name, middle) if part)
    forms = (
        f"{first} {surname}",
        f"{surname} {first}",
        f"{surname}, {first}",
        surname,
        f"General {surname}",
        f"{given_name}{surname.lower()}",
    )
    return draw(st.sampled_from((*forms[:1] * 4, *forms[1:])))


def slip(word: str, at: int) -> str:
    """A word with two letters in the wrong order, or one letter missing."""
    place = at // 2 % max(1, len(word) - 1)
    return word[:place] + (word[place + 1 : place + 2] + word[place] if at % 2 else "") + word[place + 1 + at % 2 :]


class Everybody(NearNames):
    """Holds all names of a block to be near: what is then compared is each with each."""

    def __init__(self, found: Iterable[str], blocks: Callable[[str], Iterable[str]]) -> None:
        self.names, self.blocks = sorted(found), blocks

    def of(self, name: str) -> set[str]:
        return {other for other in self.names if set(self.blocks(name)) & set(self.blocks(other))}


@settings(max_examples=300, deadline=None)
@given(st.lists(names(), min_size=2, max_size=12))
@pytest.mark.parametrize("blocks", [surname_blocks, lambda _: ("",)])
def test_finds_every_name_that_fits(blocks: Callable[[str], Iterable[str]], found: list[str]):
    full = [name for name in found if is_full_name(name)]
    near = NearNames(full, blocks)
    for name in found:
        fits = {other for other in full if relate_persons(name, other) not in ("unknown", "different")}
        assert near.of(name) >= {other for other in fits if set(blocks(name)) & set(blocks(other))}


@settings(max_examples=300, deadline=None)
@given(st.lists(names(), min_size=2, max_size=12))
def test_a_report_finds_every_name_that_fits(found: list[str]):
    full = [name for name in found if is_full_name(name)]
    near = FullNames(full)
    for name in found:
        assert near.of(name) >= {other for other in full if relate_persons(name, other) not in ("unknown", "different")}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ивана Достоевского", "Иван Достоевский"),  # a case
        ("Ибрагим Тулибаев", "Ibragim Tolebaev"),  # written by ear
        ("Karim Abdulrahman", "Karim Abdulrahmam"),  # a slip
        ("Abdul Rahman Karim", "Abdulrahman Karim"),  # written together
        ("Karim Hassan Haddad", "Karim Salim Hassan Haddad Omar"),  # words lack
        ("Ivantestov", "Ivan Testov"),  # without a space
        ("Anna Alhashimi", "Anna Alhahsimi"),  # letters in the wrong order, which make other sounds
        ("Yvegenytestov", "Yevgeny Testov"),  # that, and without a space
        ("Maria Elena Okoro", "Zorblat Maria Elena Okoro"),  # the first word lacks
        ("Юсуф Хаддад", "Yusuf Haddad"),
        ("يوسف حداد", "Yusuf Haddad"),  # by sound
    ],
)
def test_finds_each_way_in_which_names_fit(a: str, b: str):
    assert relate_persons(a, b) not in ("unknown", "different")
    assert NearNames([b], lambda _: ("",)).of(a) == {b}
    assert FullNames([b]).of(a) == ({b} if is_full_name(b) else set())


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(st.tuples(names(), st.sampled_from((None, "58th Army", "3rd Tank Brigade"))), max_size=4), max_size=6))
def test_people_are_those_of_comparing_each_with_each(reports: list[list[tuple[str, str | None]]]):
    written = [Report(f"Outlet {n}") for n in range(len(reports))]
    for report, told in zip(written, reports, strict=True):
        for name, unit in told:
            rest = {"organization": unit} if unit else {}
            report.tell(f"{name} was appointed{f' to the {unit}' if unit else ''}.", "appointment", name, trigger="appointed", **rest)
    made = case(*written)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(people, "NearNames", Everybody)
        expected = resolve(*made)
    assert resolve(*made) == expected


@pytest.mark.parametrize(("a", "b"), [("Hsu Tse-tung", "Xu Zedong"), ("Pak Min-su", "Pak Minsu")])
def test_blocks_hold_syllables_that_are_written_apart(a: str, b: str):
    assert relate_persons(a, b) in ("same", "misspelt")
    assert NearNames([b], surname_blocks).of(a) == {b}


def test_capitals_tell_the_order_in_other_readings_too():
    assert surname_blocks("SCHTESTOWSKI Sergei") == surname_blocks("Sergei SCHTESTOWSKI") == surname_blocks("Sergei Schtestowski")


@settings(max_examples=60)
@given(st.lists(st.lists(names(), min_size=1, max_size=4), min_size=1, max_size=5))
def test_suggested_pairs_are_those_of_comparing_each_with_each(reports: list[list[str]]):
    written = [Report(f"Outlet {n}") for n in range(len(reports))]
    for report, told in zip(written, reports, strict=True):
        for name in told:
            report.tell(f"{name} was appointed to the 58th Army.", "appointment", name, trigger="appointed", organization="58th Army")
    found = resolve(*case(*written))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(candidates, "NearNames", Everybody)
        expected = candidates.find_candidates(found, Decided())
    assert candidates.find_candidates(found, Decided()) == expected


@settings(max_examples=60)
@given(st.lists(st.lists(names(), min_size=1, max_size=4), min_size=1, max_size=5), st.integers(1, 4))
def test_of_a_large_case_the_first_pairs_are_suggested(reports: list[list[str]], compared: int):
    written = [Report(f"Outlet {n}") for n in range(len(reports))]
    for report, told in zip(written, reports, strict=True):
        for name in told:
            report.tell(f"{name} was dismissed.", "dismissal", name, trigger="dismissed")
    found = resolve(*case(*written))
    every = candidates.find_candidates(found, Decided())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(candidates, "COMPARED", compared)
        few = candidates.find_candidates(found, Decided())
    told_of = Counter(found.subject_of.values())
    least = sorted(told_of.values(), reverse=True)[:compared][-1]
    sure = [pair for pair in every.pairs if min(told_of[one] for one in pair) > least]
    assert few.pairs[: len(sure)] == tuple(sure)
    assert set(few.pairs) <= set(every.pairs)
    assert few.left_out == max(0, len(told_of) - compared)


def test_a_common_surname_is_not_compared_throughout():
    given_names = ("Ivan", "Oleg", "Pavel", "Igor", "Anton", "Boris")
    near = NearNames([f"{name} {surname}" for name in given_names for surname in ("Testov", "Testunov", "Testakov")], surname_blocks)
    assert near.of("Oleg Testov") == {"Oleg Testov"}
    assert near.of("O. Testov") == {"Oleg Testov"}
    assert len(near.of("Testov")) == 6
