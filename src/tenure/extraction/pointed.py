"""Units that the text only points at: "the brigade" takes up a unit named before it, where all of its kind have one name.

Two ask, and each counts other names. A field ("given command of the brigade") takes up a unit with a number alone, of whatever
kind, by "his brigade" too, but never by "the army". A subject ("the unit was disbanded") takes up a field unit with a name of its
own too ("the White Falcons, a paramilitary group"), and "the unit" takes up any; it must stand bare behind "the", "this" or "that".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tenure.extraction.nouns import lemma
from tenure.extraction.syntax import child
from tenure.extraction.units import numbered_units
from tenure.vocabulary import lexicon

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc, Span, Token

Range = tuple[int, int]

#: What may stand for a field unit of any kind.
ANY_UNIT = frozenset({"unit", "formation", "outfit"})
#: What a unit with a name of its own may be said to be.
CALLED_UNITS = ANY_UNIT | {"group", "force", "militia", "detachment", "squad", "brigade", "battalion", "regiment", "company", "legion"}


def numbered_unit_meant(span: Range, doc: Doc) -> Range | None:
    """Token range of the numbered unit that a field's token range points at: "9th Brigade" for "brigade" of "the brigade".

    Not of "the army", which after "the 58th Army" may still be all of the country's.
    """
    noun = doc[span[0]]
    pointed = span[1] - span[0] == 1 and span[0] and doc[span[0] - 1].lower_ in ("the", "this", "that", "his", "her", "its", "their")
    if (
        not pointed
        or not lexicon().is_a(noun.lower_, "unit")
        or lexicon().is_a(noun.lower_, "whole_service")
        or (span[1] < len(doc) and doc[span[1]].lower_ == "of")
    ):
        return None
    before = [unit for i, unit in sorted(numbered_units(doc).items()) if i < span[0] and doc[unit[1] - 1].lower_ == noun.lower_]
    return _the_one(before, doc)


def named_unit_meant(noun: Token) -> Range | None:
    """Token range of the name of the unit that a subject takes up: of "the brigade" one of that kind, of "the unit" one of any."""
    kind = lemma(noun)
    if noun.tag_ != "NN" or not (kind in ANY_UNIT or lexicon().is_a(kind, "field_unit")):
        return None
    bare = all(t.dep_ in ("det", "relcl", "punct", "appos") for t in noun.children)
    pointed = child(noun, "det")
    if not bare or pointed is None or pointed.lower_ not in ("the", "this", "that"):
        return None
    before = [unit for unit, told in _named_units(noun.doc) if unit[1] <= noun.i and (told == kind or kind in ANY_UNIT)]
    return _the_one(before, noun.doc)


def _the_one(before: Sequence[Range], doc: Doc) -> Range | None:
    """The last of the units named before, where all have one name; None where it may be one or another."""
    return before[-1] if len({doc[slice(*unit)].text.casefold() for unit in before}) == 1 else None


def _named_units(doc: Doc) -> list[tuple[Range, str]]:
    """The numbered units and named field units of a passage, each with its kind."""
    if "named_units" not in doc.user_data:
        doc.user_data["named_units"] = list(_find_named_units(doc))
    found: list[tuple[Range, str]] = doc.user_data["named_units"]
    return found


def _find_named_units(doc: Doc) -> Iterator[tuple[Range, str]]:
    words = lexicon()
    spans = set(numbered_units(doc).values())
    named = (ent for ent in doc.ents if ent.label_ == "ORG" and ent[-1].tag_ == "NNP")
    spans |= {(ent.start, ent.end) for ent in named if words.is_a(ent[-1].lower_, "field_unit")}
    described = {(ent.start, ent.end): kind for ent in doc.ents if ent.label_ in ("ORG", "NORP") and (kind := _kind_told(ent)) is not None}
    for start, end in sorted(spans | set(described)):
        kind = next((t.lower_ for t in reversed(doc[start:end]) if words.is_a(t.lower_, "field_unit")), described.get((start, end)))
        if kind is not None:
            yield (start + (doc[start].lower_ == "the"), end), kind


def _kind_told(name: Span) -> str | None:
    """What kind of unit a name is said to be: "the White Falcons, a paramilitary group", "a group called the White Falcons"."""
    head = name.root
    if head.tag_ not in ("NNP", "NNPS"):
        return None
    told = [t for t in head.children if t.dep_ == "appos" and t.i > head.i and child(t, "det") is not None and t.pos_ == "NOUN"]
    if head.dep_ == "oprd" and head.head.lemma_ in ("call", "name") and head.head.dep_ == "acl":
        told.append(head.head.head)
    return next((lemma(t) for t in told if lemma(t) in CALLED_UNITS), None)
