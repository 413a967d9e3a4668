"""Copies: of invented reports, by the ways in which newsrooms take over a text, and bulletins that only fill one form.

Everything here is made: the same texts on every machine. A pair counts as found where `find_copies` gives it.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from common import Bench, Figure, Measure

from tenure.resolution.copies import find_copies

# fmt: off
WHO = ("the council", "the ministry", "a spokesman", "the governor", "residents", "the garrison", "two officers",
       "the commission", "relatives", "a court", "volunteers", "the mayor", "an aide", "the regiment", "drivers", "a surgeon",
       "the harbour office", "his deputy")
DID = ("repaired", "closed", "inspected", "demanded", "described", "refused", "counted", "guarded", "promised", "sold",
       "measured", "painted", "abandoned", "praised", "searched", "rented", "visited", "forgot", "reopened", "photographed",
       "financed", "delayed")
HOW = ("slowly", "at once", "without notice", "again", "in silence", "for hours", "by night", "under guard", "in haste",
       "as before", "with care", "on foot", "in the rain", "by mistake")
THING = ("bridge", "depot", "school", "convoy", "archive", "bakery", "tower", "hangar", "ferry", "tunnel", "clinic", "barracks",
         "stable", "mill", "orchard", "cellar", "quarry", "radio mast", "pump", "canal", "workshop", "museum", "signal box",
         "laundry")
KIND = ("old", "flooded", "northern", "empty", "guarded", "wooden", "narrow", "disputed", "frozen", "new", "burnt", "rented",
        "quiet", "distant", "unlit", "walled", "public", "hidden")
PLACE = ("Altona", "Brevik", "Corvo", "Dunmore", "Eastport", "Fallow", "Grenholm", "Harwick", "Isola", "Jarnes", "Kestrel Bay",
         "Lowmoor")
LINK = ("while", "because", "although", "before", "after", "and", "but", "until")
WHEN = ("on Monday", "in spring", "last week", "at dawn", "that evening", "in March", "before noon", "since the flood",
        "every winter", "on 4 May")
ENDING = ("bek", "dahl", "ford", "gard", "holt", "man", "nik", "ton", "vas", "wick", "zar", "mere", "stad", "rop")
# fmt: on

KINDS = ("verbatim", "byline", "trimmed", "edited 5 %", "edited 15 %", "quoted inside")
#: How many bulletins fill one form: a weekly one, a daily one, one of many offices.
SERIES = (8, 30, 200)

Pair = tuple[str, str]


@dataclass
class Corpus:
    """Texts by name; `copies` are the pairs of one story by kind, each (copy, story); `series` the names of bulletins of one form."""

    texts: dict[str, str] = field(default_factory=dict)
    copies: dict[str, list[Pair]] = field(default_factory=dict)
    series: list[list[str]] = field(default_factory=list)


def make_corpus(stories: int, *, copied: int, series: int, seed: int = 5) -> Corpus:
    """`stories` invented reports, the first `copied` of them copied in every way, and `series` series of bulletins of each size."""
    dice, corpus = random.Random(seed), Corpus()
    for n in range(stories):
        story = _story(dice)
        corpus.texts[f"{n} story"] = " ".join(story)
        for kind in KINDS if n < copied else ():
            corpus.texts[f"{n} {kind}"] = _WAYS[kind](dice, story)
            corpus.copies.setdefault(kind, []).append((f"{n} {kind}", f"{n} story"))
    for n, size in enumerate(size for size in SERIES for _ in range(series)):
        forms = [_form(dice) for _ in range(8)]
        corpus.series.append([f"bulletin {n} {k}" for k in range(size)])
        for name in corpus.series[-1]:
            corpus.texts[name] = " ".join(form(dice) for form in forms)
    return corpus


def score(corpus: Corpus, found: set[frozenset[str]]) -> dict[str, float]:
    """The recall of each kind and the precision: two copies of one story copy each other too."""
    values = {f"{kind} R": sum(frozenset(pair) in found for pair in pairs) / len(pairs) for kind, pairs in corpus.copies.items()}
    true = sum(_story_of(pair) is not None for pair in found)
    return {"P": true / len(found) if found else 1.0, **values}


def _story_of(pair: frozenset[str]) -> str | None:
    numbers = {name.split()[0] for name in pair}
    return numbers.pop() if len(numbers) == 1 and "bulletin" not in numbers else None


def _name(dice: random.Random) -> str:
    return f"{dice.choice(PLACE)[:4].capitalize().strip()}{dice.choice(ENDING)}"


def _clause(dice: random.Random) -> Iterator[str]:
    yield dice.choice((*WHO, f"{_name(dice)}", f"Captain {_name(dice)}"))
    yield dice.choice(DID)
    yield f"the {dice.choice(KIND)} {dice.choice(THING)}"
    if dice.random() < 0.6:
        yield f"near {dice.choice(PLACE)}" if dice.random() < 0.5 else dice.choice(HOW)
    if dice.random() < 0.5:
        yield dice.choice(WHEN)


def _sentence(dice: random.Random) -> str:
    said = [*_clause(dice), dice.choice(LINK), *_clause(dice)]
    text = " ".join(said)
    return f"{text[0].upper()}{text[1:]}."


def _story(dice: random.Random) -> list[str]:
    return [_sentence(dice) for _ in range(dice.randrange(12, 22))]


def _edited(dice: random.Random, story: list[str], share: float) -> str:
    """With a share of the words replaced, left out, or given a neighbour."""

    def edit(word: str) -> str:
        other = dice.choice((*DID, *KIND, *THING))
        return dice.choice((other, other, "", f"{word} {other}")) if dice.random() < share else word

    return " ".join(" ".join(edit(word) for word in " ".join(story).split()).split())


def _inside(dice: random.Random, story: list[str]) -> str:
    """Two paragraphs of a story within another one, announced but not between quotation marks."""
    before, after = _story(dice)[:8], _story(dice)[:8]
    start = dice.randrange(len(story) - 5)
    return " ".join([*before, f"The {_name(dice)} Courier wrote:", *story[start : start + 6], *after])


_WAYS: Mapping[str, Callable[[random.Random, list[str]], str]] = {
    "verbatim": lambda _, story: "\n".join(story),
    "byline": lambda dice, story: f"{dice.choice(PLACE).upper()}, {dice.randrange(1, 29)} May ({_name(dice)} Press). {' '.join(story)}",
    "trimmed": lambda _, story: " ".join(story[: len(story) * 6 // 10]),
    "edited 5 %": lambda dice, story: _edited(dice, story, 0.05),
    "edited 15 %": lambda dice, story: _edited(dice, story, 0.15),
    "quoted inside": _inside,
}


def _form(dice: random.Random) -> Callable[[random.Random], str]:
    """A sentence of a bulletin: fixed words around a name, a place or a number that every bulletin fills anew."""
    first, second = list(_clause(dice)), list(_clause(dice))
    link = dice.choice(LINK)

    def fill(own: random.Random) -> str:
        slots = (f"Colonel {_name(own)}", f"{own.randrange(2, 900)}", f"near {own.choice(PLACE)}", f"on {own.randrange(1, 29)} June")
        start = f"{slots[0]} and {' '.join(first)}" if len(first) % 2 else f"{' '.join(first)} {slots[3]}"
        return f"{start[0].upper()}{start[1:]} {slots[2]}, {link} {slots[1]} of {' '.join(second)}."

    return fill


def _measure(_: Bench) -> Mapping[str, float]:
    corpus = make_corpus(1_200, copied=300, series=6)
    return score(corpus, {frozenset(copy.texts) for copy in find_copies(corpus.texts)})


MEASURES = (
    Measure(
        "copies",
        "1,200 invented reports, 300 of them copied in six ways, and 1,428 bulletins that fill forms",
        (),
        (Figure("P", goal=0.98), *(Figure(f"{kind} R", goal=0.95) for kind in KINDS)),
        _measure,
    ),
)
