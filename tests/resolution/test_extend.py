"""extend: what comes bit by bit gives what comes at once, whatever the bits and their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tenure.model.document import Document
from tenure.model.judgement import Judgement
from tenure.model.statement import Statement
from tenure.resolution import Resolution, extend, resolve
from tenure.resolution.layered import Layered

from .cases import Report, according_to, case, judge

# fmt: off
NAMES = ("Ivan Testov", "Иван Тестов", "I. Testov", "Testov", "Ivan Petrovich Testov", "Иван Олегович Тестов", "Igor Testov", "Ivan Testow",
         "I. P. Testov", "И. О. Тестов", "Ivan Testovv", "Yevgeny Petrenko", "Evgenii Petrenko", "Petrenko", "Е. Петренко", "Yevgeny Petrenco",
         "Karim Salim Haddad", "Karim Haddad", "Haddad Karim", "Haddad", "Oleg Testov", "TESTOV Ivan")
UNITS = (None, "58th Army", "58th Combined Arms Army", "the 58th", "72nd Brigade", "72nd Mechanized Brigade", "72nd Airborne Brigade",
         "Ministry of Defence", "Ministry of Defence of Ukraine", "Russian Ministry of Defence", "Ukrainian Ministry of Defence")
OUTLETS = ("Outlet A", "Outlet B", "Meduza", "CNN", "Kommersant")
EVENTS = (("appointment", "was appointed"), ("dismissal", "was dismissed"), ("arrest", "was arrested"), ("death", "died"), ("posting", "commands"))
# fmt: on
WIRE = "He had led the formation for three long years, and neighbours said that the family had left the town in spring without a word."
Made = tuple[Document, list[Statement]]


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report on some of a few people and units, who share names, units, days, outlets and whole sentences."""
    report = Report(draw(st.sampled_from(OUTLETS)), draw(st.sampled_from(("2024-05-01", "2024-05-02", "2024-05", None))))
    for _ in range(draw(st.integers(0, 4))):
        name, unit = draw(st.sampled_from(NAMES)), draw(st.sampled_from(UNITS))
        event, words = draw(st.sampled_from(EVENTS))
        pronoun = draw(st.sampled_from((None, None, None, "He", "She")))
        source = draw(st.sampled_from((None, None, *OUTLETS)))
        says = {"organization": unit, "post": "commander"} if unit else {}
        says |= {"when": when} if (when := draw(st.sampled_from((None, "2024-04", "2024-04-30", "2021-03")))) else {}
        says |= {"attribution": according_to(source)} if source else {}
        says |= {"counterpart": (draw(st.sampled_from(NAMES)),)} if draw(st.integers(0, 4)) == 0 else {}
        sentence = f"{pronoun or name} {words}{f' in the {unit}' if unit else ''}."
        report.tell(sentence, event, name, mention=pronoun or name, trigger=words.split()[-1], **says)
        if draw(st.booleans()):
            report.say(WIRE)
    return report


@st.composite
def splits(draw: st.DrawFn) -> tuple[list[Made], list[list[int]], list[list[Judgement]]]:
    """Documents with what they state, in which steps they come, and the judgements that count at each step."""
    made = [report.made() for report in draw(st.lists(reports(), min_size=1, max_size=7))]
    made = list({doc.id: (doc, stmts) for doc, stmts in made}.values())
    steps: list[list[int]] = []
    for number in draw(st.permutations(range(len(made)))):
        if steps and draw(st.booleans()):
            steps[-1].append(number)
        else:
            steps.append([number])
    mentions = sorted(resolve([doc for doc, _ in made], [stmt for _, stmts in made for stmt in stmts]).entity_of)
    judged: list[Judgement] = []
    if len(mentions) > 1 and draw(st.integers(0, 2)) == 0:
        for number in range(1, draw(st.integers(2, 4))):
            pair = draw(st.lists(st.sampled_from(mentions), min_size=2, max_size=2, unique=True))
            judged.append(judge(number, draw(st.sampled_from(("same", "different"))), *pair))
        if draw(st.booleans()):
            judged.append(judge(len(judged) + 1, "withdrawn", "1"))
    return made, steps, [judged[: draw(st.integers(0, len(judged)))] for _ in steps]


def assert_same(found: Resolution, expected: Resolution) -> None:
    """Both say the same, and in the same order where it is one."""
    for one in fields(Resolution):
        if one.compare:
            left, right = getattr(found, one.name), getattr(expected, one.name)
            assert left == right, one.name
            if one.name != "entity_of":
                assert list(left) == list(right), one.name


@settings(max_examples=400, deadline=None)
@given(splits())
def test_bit_by_bit_gives_what_all_at_once_gives(split: tuple[list[Made], list[list[int]], list[list[Judgement]]]):
    made, steps, judged = split
    found, known = resolve([], []), list[Made]()
    for numbers, judgements in zip(steps, judged, strict=True):
        more = [made[number] for number in numbers]
        known += more
        found = extend(found, [doc for doc, _ in more], [stmt for _, stmts in more for stmt in stmts], judgements)
        assert_same(found, resolve([doc for doc, _ in known], [stmt for _, stmts in known for stmt in stmts], judgements))
