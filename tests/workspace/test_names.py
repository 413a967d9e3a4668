"""Names as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.model.entity import Entity
from tenure.model.errors import UnknownName
from tenure.workspace._names import Entities, find, find_post, fits, read_event, words


def entity(name: str, *others: str, kind: str = "person") -> Entity:
    prefix = {"person": "pe", "unit": "un"}[kind]
    return Entity(f"{prefix}-{name}", kind, name, (name, *others), (f"{prefix}-{name}", f"{prefix}-{name}-2"))  # type: ignore[arg-type]


PEOPLE = [entity("Ivan Petrenko", "Petrenko"), entity("Ihor Petrenko"), entity("José Müller"), entity("Adam Example")]
UNITS = [
    entity(name, kind="unit")
    for name in ("3rd Brigade", "3rd Assault Brigade", "13th Brigade", "58th Combined Arms Army", "Ministry of Defence")
]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("ivan petrenko", "Ivan Petrenko"),
        ("PETRENKO", "Ivan Petrenko"),
        ("Petrenko Ivan", "Ivan Petrenko"),
        ("I. Petrenko", "Ivan Petrenko"),
        ("I. P. Petrenko", "Ivan Pavlovych Petrenko"),
        ("Gen. Ivan Petrenko", "Ivan Petrenko"),
        ("Ivan Petrenko", "I. Petrenko"),
        ("jose muller", "José Müller"),
        ("José Müller", "Jose Muller"),
        ("O’Hara", "O'Hara"),
    ],
)
def test_what_fits(typed: str, name: str) -> None:
    assert fits(typed, name, "person")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Oleh Petrenko", "Ivan Petrenko"),
        ("Ivan Petrenko", "Petrenko"),
        ("Petren", "Petrenko"),
        ("Ivan Petremko", "Ivan Petrenko"),
        ("", "Petrenko"),
        ("—", "Petrenko"),
    ],
)
def test_what_does_not_fit(typed: str, name: str) -> None:
    assert not fits(typed, name, "person")


def test_two_who_fit_are_both_found() -> None:
    assert [one.name for one in find("Petrenko", Entities(PEOPLE), "person")] == ["Ihor Petrenko", "Ivan Petrenko"]
    assert [one.name for one in find("I. Petrenko", Entities(PEOPLE), "person")] == ["Ihor Petrenko", "Ivan Petrenko"]


def test_an_exact_name_does_not_hide_a_fuller_one() -> None:
    people = [entity("Ivan Petrenko"), entity("Ivan Pavlovych Petrenko")]
    assert len(find("Ivan Petrenko", Entities(people), "person")) == 2


def test_an_id_names_one() -> None:
    assert find("pe-Adam Example-2", Entities(PEOPLE), "person") == (PEOPLE[3],)


def test_a_misspelt_name_is_told_what_it_may_mean() -> None:
    with pytest.raises(UnknownName, match=r"no person in the case fits 'Ivna Petrnk'; did you mean Ivan Petrenko") as caught:
        find("Ivna Petrnk", Entities(PEOPLE), "person")
    assert caught.value.suggestions[0] == "Ivan Petrenko"


def test_a_strange_name_gets_no_suggestion() -> None:
    with pytest.raises(UnknownName, match="tenure search") as caught:
        find("Zzyzx", Entities(PEOPLE), "person")
    assert caught.value.suggestions == ()


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("3rd Brigade", ["3rd Brigade"]),
        ("3 assault brigade", ["3rd Assault Brigade"]),
        ("58th Army", ["58th Combined Arms Army"]),
        ("Brigade", ["13th Brigade", "3rd Assault Brigade", "3rd Brigade"]),
        ("the ministry of defence", ["Ministry of Defence"]),
    ],
)
def test_units(typed: str, names: list[str]) -> None:
    assert [unit.name for unit in find(typed, Entities(UNITS), "unit")] == names


def test_a_number_is_part_of_a_unit_s_name() -> None:
    with pytest.raises(UnknownName):
        find("8th Army", Entities(UNITS), "unit")
    assert not fits("58th Combined Arms Army", "Combined Arms Army", "unit")


@pytest.mark.parametrize(
    ("typed", "post", "names"),
    [
        ("58th Combined Arms Army", None, ["58th Combined Arms Army"]),
        ("commander of the 58th Army", "commander", ["58th Combined Arms Army"]),
        ("chief of staff of the 58th Army", "chief of staff", ["58th Combined Arms Army"]),
        ("chief of staff, 58th Army", "chief of staff", ["58th Combined Arms Army"]),
        ("58th Army commander", "commander", ["58th Combined Arms Army"]),
        ("58th Army first deputy commander", "first deputy commander", ["58th Combined Arms Army"]),
        ("58th Army's chief of staff", "chief of staff", ["58th Combined Arms Army"]),
        ("Ministry of Defence", None, ["Ministry of Defence"]),
        ("Prime Minister", "Prime Minister", []),
    ],
)
def test_posts(typed: str, post: str | None, names: list[str]) -> None:
    found, units = find_post(typed, Entities(UNITS))
    assert (found, [unit.name for unit in units]) == (post, names)


def test_an_unknown_unit_is_told_the_nearest() -> None:
    with pytest.raises(UnknownName, match=r"no unit in the case fits 'commander of the 59th Combined Arms Army'; did you mean 58th"):
        find_post("commander of the 59th Combined Arms Army", Entities(UNITS))


@given(st.text(), st.text())
def test_any_text_is_answered_or_refused(typed: str, name: str) -> None:
    assert fits(typed, name, "person") in (True, False)
    assert fits(typed, typed, "person") == bool(words(typed))


@pytest.mark.parametrize(
    ("typed", "name", "event"),
    [
        ("Ivan Petrenko arrest", "Ivan Petrenko", "arrest"),
        ("Ivan Petrenko's arrest", "Ivan Petrenko", "arrest"),
        ("arrest of Ivan Petrenko", "Ivan Petrenko", "arrest"),
        ("Ivan Petrenko sentence request", "Ivan Petrenko", "sentence_request"),
        ("Ivan Petrenko sentence_request", "Ivan Petrenko", "sentence_request"),
        ("Petrenko removal", "Petrenko", "dismissal"),
        ("Petrenko tenure", "Petrenko", "posting"),
    ],
)
def test_a_name_with_an_event(typed: str, name: str, event: str) -> None:
    assert read_event(typed) == (name, event)


@pytest.mark.parametrize("typed", ["", "arrest", "Ivan Petrenko", "arrest Ivan Petrenko", "of", "arrest of"])
def test_no_name_with_an_event(typed: str) -> None:
    with pytest.raises(UnknownName, match="--ids"):
        read_event(typed)
