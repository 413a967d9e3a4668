"""same_name: tables of invented names, and properties that hold for all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.resolution import same_name

PERSONS_SAME = [
    ("Yevgeny Petrenko", "Evgenii Petrenko"),
    ("Евгений Петренко", "Yevhen Petrenko"),
    ("Олександр Коваль", "Alexander Koval"),
    ("Андрій Гнатюк", "Andrey Hnatiuk"),
    ("Example, Adam W.", "Adam W Example"),
    ("Тестов Пётр Иванович", "Pyotr Testov"),
    ("Colonel Adam Example", "Adam Example"),
    ("генерал-майор Пётр Тестов", "Петро Тестов"),
    ("П. И. Тестов", "Пётр Тестов"),
    ("П.Тестов", "Pyotr Testov"),
    ("Петра Тестова", "Пётр Тестов"),
    ("Олену Коваленко", "Олена Коваленко"),
    ("Volodymyr Skrypskyy", "Volodymyr Skrypsky"),
    ("Vadim Sharonov", "Wadim Scharonow"),
    ("Bill Sample", "William Sample"),
    ("Ahmed al-Example", "Ahmad Example"),
    ("Mohammed bin Sample", "Muhammad ibn Sample"),
    ("Пётр Теcтoв", "Пётр Тестов"),  # Latin c and o
    ("Adam \u200fExample\u200e", "Adam Example"),
    ("Патриарх Никодим", "патріарх Никодим"),
    ("Jean-Claude Sample", "J.-C. Sample"),
    ("AdamExample", "Adam Example"),
]
PERSONS_DIFFERENT = [
    ("Пётр Иванович Тестов", "Пётр Сергеевич Тестов"),
    ("Pyotr Testov", "Oleg Testov"),
    ("Pyotr Testov", "Pyotr Testovich"),
    ("Pyotr Testov", "Maria Testova"),
    ("Maria Testova", "Marina Testova"),
    ("В. Тестов", "Александр Тестов"),
    ("Adam W. Example", "Adam G. Example"),
    ("Rustem Sample", "Rustam Sample"),
    ("Александра Тестова", "Александр Тестов"),
    ("Salman bin Ali Example", "Ali bin Salman Example"),
]
PERSONS_UNDECIDED = [
    ("Testov", "Testov"),
    ("Pyotr Testov", "Testov"),
    ("General Testov", "Pyotr Testov"),
    ("Mark Benjamin", "Benjamin Mark"),
    ("A", "B"),
    ("", "Adam Example"),
    ("...", "!"),
]
UNITS_SAME = [
    ("58th Combined Arms Army", "58 CAA"),
    ("58th Combined Arms Army", "58th Army"),
    ("58-я общевойсковая армия", "58 ОА"),
    ("58-й армии", "58th Guards Combined Arms Army"),
    ("Defence Ministry", "Ministry of Defense"),
    ("3 Division", "3rd Division"),
    ("Forty-Fourth Infantry Brigade", "44th Infantry Brigade"),
    ("36 омсбр", "36th Separate Motor Rifle Brigade"),
    ("36-ю механізованою бригадою", "36th Mechanised Brigade"),
    ("Lagos State Police Command", "Police Command, Lagos State"),
    ("Southern Military District", "Южного военного округа"),
    ("ЧВК «Образец»", 'ПВК "Образец"'),
    ("Russia's 58th Army", "58th Army"),
]
UNITS_DIFFERENT = [
    ("58th Combined Arms Army", "49th Combined Arms Army"),
    ("58th Army", "8th Army"),
    ("58th Army", "58th Brigade"),
    ("36th Motor Rifle Brigade", "36th Mechanized Brigade"),
    ("58th Tank Army", "58th Combined Arms Army"),
    ("Russian Defence Ministry", "Ukrainian Ministry of Defence"),
    ("Storm V", "Storm Z"),
    ("Northern District Court", "Northern Court of Appeal"),
    ("1st Battalion, 180th Infantry Regiment", "1st Battalion, 45th Infantry Regiment"),
    ("Tank Company A, 3rd Battalion", "Tank Company B, 3rd Battalion"),
]
UNITS_UNDECIDED = [
    ("72nd Brigade", "72nd Mechanized Brigade"),
    ("army", "Army"),
    ("Defence Ministry", "Russian Defence Ministry"),
    ("headquarters of the 45th Brigade", "45th Brigade"),
    ("58th", "58th Army"),
    ("", ""),
]
POSTS = [
    ("commander", "commanding officer", True),
    ("brigade commander", "commander of the brigade", True),
    ("defence minister", "minister of defense", True),
    ("defence minister", "health minister", False),
    ("deputy commander", "commander", False),
    ("deputy minister", "first deputy minister", False),
    ("commander of the 58th Army", "commander of the 49th Army", False),
    ("комбриг", "командир бригады", True),
    ("заступник міністра оборони", "замминистра обороны", True),
    ("commander", "commander of the 58th Army", None),
]
TABLE = [
    *(("person", a, b, True) for a, b in PERSONS_SAME),
    *(("person", a, b, False) for a, b in PERSONS_DIFFERENT),
    *(("person", a, b, None) for a, b in PERSONS_UNDECIDED),
    *(("unit", a, b, True) for a, b in UNITS_SAME),
    *(("unit", a, b, False) for a, b in UNITS_DIFFERENT),
    *(("unit", a, b, None) for a, b in UNITS_UNDECIDED),
    *(("post", a, b, said) for a, b, said in POSTS),
]


@pytest.mark.parametrize(("kind", "a", "b", "said"), TABLE)
def test_table(kind, a, b, said):
    assert same_name(kind, a, b) is said
    assert same_name(kind, b, a) is said


NAMES = st.text(alphabet="abyžЖиёІ'. -,0Z9١ñ\u200f«»", max_size=40) | st.sampled_from([a for _, a, _, _ in TABLE])


@given(st.sampled_from(["person", "unit", "post"]), NAMES, NAMES)
def test_never_fails_and_is_symmetric(kind, a, b):
    assert same_name(kind, a, b) is same_name(kind, b, a)


@given(
    st.integers(1, 999), st.integers(1, 999), st.sampled_from(["Army", "Corps", "Infantry Division", "Mechanized Brigade", "Tank Regiment"])
)
def test_numbers_decide(a, b, echelon):
    assert same_name("unit", f"{a}th {echelon}", f"{b} {echelon}") is (a == b)


def test_long_names_are_read():
    assert same_name("person", "Adam " + "x" * 500, "Adam " + "x" * 500) is True
    assert same_name("person", "a " * 250, "b " * 250) is not True
