"""The evidence for and against two being one: each piece in words, with who says so."""

from dataclasses import replace

import pytest

from tenure.resolution import Resolution, explain_same, resolve

from .cases import Report, case


def evidence(*reports: Report) -> tuple[Resolution, list]:
    found = resolve(*case(*reports))
    a, b = (entity.id for entity in sorted(found.entities.values(), key=lambda one: one.name) if entity.kind == "person")
    said = explain_same(found, a, b)
    assert explain_same(replace(found, kept=None), a, b) == said
    mirrored = [(one.speaks_for, len(one.told)) for one in explain_same(found, b, a)]
    assert sorted(mirrored, key=str) == sorted([(one.speaks_for, len(one.told)) for one in said], key=str)
    return found, [(one.speaks_for, one.text, [found.docs[told.doc].outlet for told in one.told]) for one in said]


def tell(outlet: str, name: str, verb: str, event: str, when: str | None = None, **values) -> Report:
    return Report(outlet).tell(f"{values.get('mention') or name} {verb}.", event, name, trigger=verb, when=when, **values)


def test_a_shared_unit_party_and_dated_event_speak_for_them():
    reports = [
        tell(outlet, name, "commands the 9th Army", "posting", organization="9th Army").tell(
            f"{name} was sacked by Adam Sample.", "dismissal", name, trigger="sacked", counterpart=("Adam Sample",), when="2024-05"
        )
        for outlet, name in (("A", "Ivan Testov"), ("B", "Oleg Testov"))
    ]
    found = resolve(*case(*reports))
    ids = [entity.id for entity in found.entities.values() if entity.name.endswith("Testov")]
    said = explain_same(found, *ids)
    assert [(one.speaks_for, one.text, len(one.told)) for one in said[1:]] == [
        (True, "both are told of in 2024-05: dismissal", 2),
        (True, "both are told of with 9th Army", 2),
        (True, "both are told of with Adam Sample", 2),
    ]
    assert said[0].speaks_for is False


@pytest.mark.parametrize(
    ("left", "right", "says"),
    [
        (
            tell("A", "Sasha Testenko", "was held", "arrest", mention="He"),
            tell("B", "Sasha Testenko", "was held", "arrest", mention="She"),
            "the reports say he of Sasha Testenko and she of Sasha Testenko",
        ),
        (
            tell("A", "Igor Testov", "was born", "birth", "1960"),
            tell("B", "Testov", "was born", "birth", "1971-02"),
            "Igor Testov was born 1960, Testov 1971-02",
        ),
        (
            tell("A", "Igor Testov", "was killed", "death", "2023-07"),
            tell("B", "Testov", "was held", "arrest", "2024-05-02"),
            "Igor Testov died 2023-07, Testov is told of as acting on 2024-05-02 or later",
        ),
        (
            tell("A", "Igor Testov", "was killed", "death", "2023-07"),
            tell("B", "Testov", "was killed", "death", "2024"),
            "Igor Testov died 2023-07, Testov 2024",
        ),
    ],
)
def test_what_cannot_be_one_life_speaks_against_them(left, right, says):
    _, said = evidence(left, right)
    against = {text: outlets for speaks_for, text, outlets in said if speaks_for is False}
    assert set(against) == {says} or (says.startswith("the reports") and len(against) == 1)
    assert {tuple(sorted(outlets)) for outlets in against.values()} == {("A", "B")}


@pytest.mark.parametrize(
    "reports",
    [
        (tell("A", "Igor Testov", "was born", "birth", "1960"), tell("B", "Testov", "was born", "birth", "1960-02")),
        (tell("A", "Igor Testov", "was killed", "death", "2024"), tell("B", "Testov", "was held", "arrest", "2024-05-02")),
        (tell("A", "Igor Testov", "was killed", "death", "2023", hedged=True), tell("B", "Testov", "was held", "arrest", "2024-05-02")),
        (tell("A", "Igor Testov", "was killed", "death", "2023", polarity="negated"), tell("B", "Testov", "was held", "arrest", "2024")),
    ],
)
def test_what_may_be_one_life_or_is_only_said_to_be_so_does_not(reports):
    _, said = evidence(*reports)
    assert [text for speaks_for, text, _ in said if speaks_for is False] == []
