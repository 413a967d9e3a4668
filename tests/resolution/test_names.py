"""same_name: tables of invented names, and properties that hold for all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.resolution import same_name
from tenure.resolution.spelling import has_mixed_scripts, unmix_name

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
    ("Wolodymyr Samenskyj", "Volodymyr Zamenskyy"),  # German s for z
    ("Moammar Qasdali", "Muammar Gasdali"),
    ("Djamel Chersali", "Jamel Shersali"),
    ("Hsu Tse-tung", "Xu Zedong"),
    ("Pak Chong Un", "Park Jeong-eun"),
    ("فرناندو بيريز", "Fernando Perez"),
    ("محمود سامر", "Mahmoud Samer"),
    ("アダム・サナル", "Adam Sanal"),
    ("Adam Exmaples", "Adam Examples"),  # two letters in the wrong order
    ("Adam Nalar", "Adam Nalal"),  # r heard for l
    ("Narender Sample", "Narendra Sample"),
    ("Adam Bela Ciro Example", "Adam Ciro Bela Exampl"),
    ("Adamsample Haji Ssad Khan Test", "Haji Asad Khan Test Adam Sample"),
    ("Bela de Test Example", "Adam Bela de Test Example"),
]
PERSONS_DIFFERENT = [
    ("MY Sample", "AT Sample"),
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
    ("محمود سامر", "Muhammad Samer"),
    ("محمد سامر", "Mahmoud Samer"),
    ("Kim Test Chol", "Kim Test Chun"),
    ("Testov, Yevgeny Petrovich", "Testov I. Petrovich"),
    ("Adam Tulin", "Adam Tudin"),
    ("Zaurbek Testkov", "Zaurbek Testaev"),
    ("Adam Bela Ciro Example", "Adam Bela Dario Example"),
]
PERSONS_UNDECIDED = [
    ("Teng Hsiao-mei", "Deng Xiaomei"),  # what is T and what D now
    ("Liu P'ao-kang", "Liu Baogang"),
    ("Chu Lin", "Zhu Lin"),
    ("Teng Lin", "Deng Lin"),  # two surnames in one spelling, one in another
    ("Mo Sampleton", "Sampleton"),
    ("Testov", "Testov"),
    ("Pyotr Testov", "Testov"),
    ("General Testov", "Pyotr Testov"),
    ("Mark Benjamin", "Benjamin Mark"),
    ("A", "B"),
    ("", "Adam Example"),
    ("...", "!"),
    ("Hasan Omar Example", "Ali Hasan Omar Example"),  # the second may be the first one's son
    ("Adam Example", "Bela Adam Example"),
    ("General", "Colonel"),
    ("Major General", "Major General"),
    ("the general", "Pyotr Testov"),
    ("Mr. President", "Mr President"),
    ("🙂 🙂", "🙂"),
    ("١٢٣", "123"),
    ("  ", "\u200f"),
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
    ("58 CAA", "58 ОА"),
    ("58 гв. ОА", "58-я общевойсковая армия"),
    ("1 гв. ТА", "1st Guards Tank Army"),
    ("5th Guards Tank Brigade", "5th Tank Brigade"),
    ("9 Sqn", "9th Squadron"),
    ("5Bde", "5th Brigade"),
    ("III Corps", "3rd Corps"),
    ("12-та бригада «Зразок»", "12th Zrazok Brigade"),
    ("МВД России", "Russian Interior Ministry"),
    ("Эстпортский гарнизонный военный суд", "Estport Garrison Military Court"),
    ("Second Western District Military Court", "2-й Западный окружной военный суд"),
    ("Sample Tools Joint Stock Compan", "Sample Tools Joint Stock Company"),
    ("First Sample Bank Int'l", "First International Sample Bank"),
    ("Al Exampla/Northern Samples", "Al-Examplah"),
    ("Andsample Etta", "Andsampletta"),
    ("Snow Sample 1", "Snow Sampl 1"),
    ("58th\u200f  Army", "58th Army"),
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
    ("58 ОА", "49 ОА"),
    ("58 ОА", "58-я бригада"),
    ("Westover State Police Command", "Eastover State Police Command"),
    ("Eastport Garrison Military Court", "Harwick Garrison Military Court"),
    ("Ministry of Defence", "Ministry of Internal Affairs"),
    ("Snow Sample 1", "Snow Sample 2"),
]
UNITS_UNDECIDED = [
    ("72nd Brigade", "72nd Mechanized Brigade"),
    ("army", "Army"),
    ("Defence Ministry", "Russian Defence Ministry"),
    ("headquarters of the 45th Brigade", "45th Brigade"),
    ("58th", "58th Army"),
    ("", ""),
    ("58", "58"),
    ("58th Arrny", "58th Army"),
    ("Northern Military Court", "Southern Military Court"),
    ("Sample Trust 2007-AHL1", "Sample Trust 2007-AHL2"),
    ("Sample Offshore Fund", "Sample Offshore Fund I"),
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


def test_what_no_name_has_is_folded_and_seen():
    assert has_mixed_scripts("Теcтoв")
    assert not has_mixed_scripts("Тестов")
    assert unmix_name("Пётр Теcтoв") == "Пётр Тестов"
    assert same_name("person", "Pyotr Test0v", "Pyotr Testov") is True


def test_long_names_are_read():
    assert same_name("unit", "army " * 100, "army") is None
    assert same_name("unit", "x" * 500, "58th Army") is not True
    assert same_name("person", "Adam " + "x" * 500, "Adam " + "x" * 500) is True
    assert same_name("person", "a " * 250, "b " * 250) is not True
