"""Which statements of a career bear on which step of a pathway."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from tenure.model.career import Career, Happening, Said, Voice
from tenure.model.statement import Modality
from tenure.pathways._values import Condition, Pathway
from tenure.resolution.units import parse_unit
from tenure.vocabulary.ranks import find_rank
from tenure.vocabulary.units import Phrase, split_words

_Test = Callable[[Said], bool]
_TEXTS = ("post", "unit", "counterpart", "charge", "place", "about")
_AMOUNT = re.compile(r"(?:(-?[\d.]+(?:e[+-]?\d+)?) )?(\w+)")


class Bearing(NamedTuple):
    """What one happening of a career tells of one step: by which of the step's conditions, and the statements that meet it.

    The statements by how they stand: that it happened, that it did not, that it is planned or possible, that it is asked for.
    """

    place: int
    happening: Happening
    condition: Condition
    affirmed: tuple[Voice, ...]
    negated: tuple[Voice, ...]
    planned: tuple[Voice, ...]
    wanted: tuple[Voice, ...]


class Evidence(NamedTuple):
    """What a career tells of one step, by the role of the condition that it meets, in the order of the career."""

    told: list[Bearing]
    asked: list[Bearing]
    refused: list[Bearing]


class _Row(NamedTuple):
    """A condition ready to be asked: of which step it is, in which role (by its place in `Evidence`), and its tests."""

    step: int
    role: int
    condition: Condition
    tests: tuple[_Test, ...]
    person: _Test | None


class Matcher:
    """A pathway made ready to look through many careers."""

    def __init__(self, pathway: Pathway) -> None:
        self.pathway = pathway
        self._rows: dict[str, list[_Row]] = defaultdict(list)
        for number, step in enumerate(pathway.steps):
            for role, name in enumerate(Evidence._fields):
                for condition in getattr(step, name):
                    row = _Row(number, role, condition, tuple(_tests(condition)), _text_test("person", condition.person))
                    for event in condition.event:
                        self._rows[event].append(row)

    def find(self, career: Career) -> dict[int, Evidence]:
        """What a career tells of each step, by the step's place; of each happening the first condition that fits counts."""
        found: dict[int, Evidence] = {}
        for place, happening in enumerate(career.happenings):
            seen: tuple[int, int] | None = None
            for row in self._rows.get(happening.event, ()):
                if (row.step, row.role) == seen or (row.person and not row.person({"person": (career.name,)})):
                    continue
                if voices := _meeting(row, happening):
                    seen = row.step, row.role
                    if row.step not in found:
                        found[row.step] = Evidence([], [], [])
                    found[row.step][row.role].append(_sort(place, happening, row.condition, voices))
        return found


def _sort(place: int, happening: Happening, condition: Condition, voices: tuple[Voice, ...]) -> Bearing:
    """A bearing with its statements by how they stand."""
    if len(voices) == 1:
        parts: list[tuple[Voice, ...]] = [(), (), (), ()]
        parts[_standing(voices[0])] = voices
        return Bearing(place, happening, condition, *parts)
    sorted_in: tuple[list[Voice], ...] = ([], [], [], [])
    for voice in voices:
        sorted_in[_standing(voice)].append(voice)
    return Bearing(place, happening, condition, *map(tuple, sorted_in))


def _standing(voice: Voice) -> int:
    """How a statement stands: 0 it happened, 1 it did not, 2 it is planned or possible, 3 it is asked for."""
    return 1 if voice.polarity == "negated" else _STANDING[voice.modality]


_STANDING: dict[Modality, int] = {"actual": 0, "habitual": 0, "planned": 2, "possible": 2, "requested": 3}


def _meeting(row: _Row, happening: Happening) -> tuple[Voice, ...]:
    """The statements that say all that a condition asks for; of a tenure all of them, where they say it together."""
    if not row.tests:
        return happening.voices
    if happening.kind == "tenure":
        return happening.voices if all(test(happening.said) for test in row.tests) else ()
    return tuple([voice for voice in happening.voices if all(test(voice.said) for test in row.tests)])


def _tests(condition: Condition) -> Iterator[_Test]:
    for name in _TEXTS:
        if test := _text_test(name, getattr(condition, name)):
            yield test
    if condition.heads:
        yield lambda said: "heads" in said
    if condition.rank:
        yield _name_test("rank", condition.rank, _rank_names)
    if condition.echelon:
        yield _name_test("unit", condition.echelon, _echelons)
    if condition.kind:
        yield _name_test("unit", condition.kind, _kinds)
    if condition.value is not None:
        yield _value_test(condition)


def _text_test(name: str, wanted: Sequence[str]) -> _Test | None:
    """Whether one of the texts said of a field fits, and none that must not; None where nothing is asked."""
    if not wanted:
        return None
    fitting = _Words(one for one in wanted if not one.startswith("!"))
    barred = _Words(one[1:] for one in wanted if one.startswith("!"))

    def test(said: Said) -> bool:
        texts = said.get(name, ())
        if barred.phrases and any(map(barred.stand_in, texts)):
            return False
        return not fitting.phrases or any(map(fitting.stand_in, texts))

    return test


class _Words:
    """Words to look for; what was found of a text is remembered, since units and courts come again and again."""

    def __init__(self, wanted: Iterable[str]) -> None:
        self.phrases = [Phrase(split_words(one), "", "") for one in wanted]
        self.stand_in = lru_cache(maxsize=4096)(self._stand_in)

    def _stand_in(self, text: str) -> bool:
        words = [word.strip('".,;:“”«»()') for word in split_words(text)]
        return any(phrase.fits(words, place) for phrase in self.phrases for place in range(len(words)))


def _name_test(name: str, wanted: Sequence[str], read: Callable[[str], frozenset[str]]) -> _Test:
    """As `_text_test`, of names of the vocabulary that `read` finds in a text."""
    fitting = frozenset(one for one in wanted if not one.startswith("!"))
    barred = frozenset(one[1:] for one in wanted if one.startswith("!"))

    def test(said: Said) -> bool:
        names = frozenset(one for text in said.get(name, ()) for one in read(text))
        return not names & barred and (not fitting or bool(names & fitting))

    return test


def _value_test(condition: Condition) -> _Test:
    def test(said: Said) -> bool:
        for text in said.get("value", ()):
            match = _AMOUNT.fullmatch(text)
            if match and match[2] == condition.value:
                amount = float(match[1]) if match[1] else None
                if _is_between(amount, condition.least, condition.most):
                    return True
        return False

    return test


def _is_between(amount: float | None, least: float | None, most: float | None) -> bool:
    if amount is None:
        return least is None and most is None
    return (least is None or amount >= least) and (most is None or amount <= most)


@lru_cache(maxsize=65536)
def _rank_names(text: str) -> frozenset[str]:
    rank = find_rank(text)
    return frozenset([rank.name] if rank else [])


def _echelons(text: str) -> frozenset[str]:
    return frozenset([parse_unit(text).echelon])


def _kinds(text: str) -> frozenset[str]:
    unit = parse_unit(text)
    return unit.branches | unit.services | unit.bodies
