"""The names of people of a whole report: what each passage shows, mended by what the others tell.

Only over the report is it known that "Lusk" is a town, "Owl" a call sign, and a bare surname somebody's who is named in full elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tenure.extraction.names import PersonName, find_call_signs, find_person_names, name_at
from tenure.extraction.nouns import is_unit_noun
from tenure.extraction.persons import first_surname
from tenure.vocabulary import lexicon

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc, Span, Token

#: A name and the passage in which it stands.
Found = tuple[int, PersonName]
Words = tuple[str, ...]
#: What a phrase of place leads in with.
LOCATIVE = frozenset({"in", "near", "across", "inside", "outside", "throughout"})
#: Nouns that a place's name follows behind "of".
SETTLEMENTS = frozenset({"town", "city", "village", "district", "province", "region", "port", "island", "state", "county", "capital"})
#: Nouns behind which "in" leads to a person: "confidence in Popov".
TRUST = frozenset({"confidence", "trust", "faith", "belief", "interest", "investment", "role", "case", "believe", "confide"})


def gather_names(parses: Sequence[Doc]) -> tuple[list[Found], dict[Words, Words]]:
    """The names of a report in the order of the text, and the full name behind each call sign that stands among them."""
    found = [(p, name) for p, parsed in enumerate(parses) for name in find_person_names(parsed)]
    found = _with_speakers(parses, _without_places(parses, _with_heading(parses, found)))
    signs = _call_signs(parses, found)
    found.extend(_repeats(parses, found, {sign for (sign,) in signs}))
    return sorted(found, key=lambda item: (item[0], item[1].start)), signs


def _with_heading(parses: Sequence[Doc], found: list[Found]) -> list[Found]:
    """`found` with the whole of a first line that is nothing but a name, of which the tagger saw a part: "Knox" of "Knox Example"."""
    parsed = parses[0] if parses else None
    if parsed is None or not found:
        return found
    words = heading_of(parsed)
    line = parsed[: len(words)]
    plain = 2 <= len(words) <= 4 and line.text.split() == words and all(t.text.istitle() and t.is_alpha for t in line)
    whole = any(p == 0 and name.words == tuple(words) and name.end <= len(words) for p, name in found)
    if not plain or whole or any(is_unit_noun(t, lexicon()) for t in line):
        return found
    again = [name for p, name in found if p == 0 and name.start >= len(words) and name.words[-1] == words[-1]]
    rest = [item for item in found if item[0] != 0 or item[1].start >= len(words)]
    return [(0, name_at(parsed, 0, len(words))), *rest] if len(again) > 1 else found


def heading_of(parsed: Doc) -> list[str]:
    """The words of the first line but for what stands in brackets: "Knox Example" of "Knox Example (soldier)"."""
    return parsed.text.partition("\n")[0].partition("(")[0].split()


def _without_places(parses: Sequence[Doc], found: Sequence[Found]) -> list[Found]:
    """The names without those of places that the tagger takes for people: what something is "in" or "the town of"."""
    people = {word for _, name in found if len(name.words) > 1 or name.titles for word in (name.words[0], name.words[-1])}
    places = {name.words for p, name in found if not name.titles and _is_place(parses[p], name)}
    known = {ent.text for parsed in parses for ent in parsed.ents if _is_located(ent)}
    places |= {name.words for _, name in found if not name.titles and len(name.words) == 1 and name.words[0] in known}
    lone = {words for words in places if len(words) > 1 or words[0] not in people}
    return [(p, name) for p, name in found if name.words not in lone or name.titles]


def _with_speakers(parses: Sequence[Doc], found: list[Found]) -> list[Found]:
    """`found` with the surnames in capitals that stand before a colon, as the report writes them elsewhere: "FREY: Not really."."""
    surnames = {name.words[-1].upper(): name.words[-1] for _, name in found if len(name.words) > 1}
    told = [(p, name) for p, name in found if not (len(name.words) == 1 and name.words[0] in surnames and name.words[0].isupper())]
    for p, parsed in enumerate(parses):
        for token in parsed:
            if token.text == ":" and token.i and (word := parsed[token.i - 1]).text in surnames and word.is_upper:
                told.append((p, replace(name_at(parsed, word.i, token.i), words=(surnames[word.text],))))
    return told


def _call_signs(parses: Sequence[Doc], found: Sequence[Found]) -> dict[Words, Words]:
    """The full name behind each call sign ("Adam Example, call sign Owl"), where the word is part of no other name."""
    parts = {word for _, name in found if len(name.words) > 1 for word in name.words}
    signs: dict[Words, Words] = {}
    for p, parsed in enumerate(parses):
        for sign, owner in find_call_signs(parsed, [name for q, name in found if q == p]):
            if sign not in parts:
                signs.setdefault((sign,), owner.words)
    return signs


def _repeats(parses: Sequence[Doc], found: Sequence[Found], signs: set[str]) -> Iterable[Found]:
    """Surnames and call signs of known people where the tagger saw an organisation or nothing."""
    surnames = {name.words[-1] for _, name in found if len(name.words) > 1}
    surnames |= {surname for _, name in found if (surname := first_surname(name.words)) is not None}
    first_words = {name.words[0] for _, name in found if len(name.words) > 1}
    # "Bo" of "Bo Xilai": a first word that the report uses alone elsewhere is a surname too.
    surnames |= {name.words[0] for _, name in found if len(name.words) == 1 and name.words[0] in first_words}
    surnames |= signs
    wholes = {name.words for _, name in found if len(name.words) > 1}
    taken = {(p, i) for p, name in found for i in range(name.start, name.end)}
    for p, parsed in enumerate(parses):
        for token in parsed:
            if (p, token.i) in taken or token.text not in surnames or token.pos_ not in ("PROPN", "NOUN"):
                continue
            start = token.i
            while (
                start > 0
                and parsed[start - 1].pos_ == "PROPN"
                and any(parsed[start - 1].text in w for w in wholes)
                and (p, start - 1) not in taken
            ):
                start -= 1
            neighbours = [parsed[i] for i in (start - 1, token.i + 1) if 0 <= i < len(parsed)]
            if any(t.pos_ == "PROPN" and is_unit_noun(t, lexicon()) and t.dep_ != "appos" for t in neighbours) or _leads_a_body(token):
                continue
            yield p, name_at(parsed, start, token.i + 1)


def _leads_a_body(token: Token) -> bool:
    """True of "Example" in "Example & Company", "Example Inc.": a body that bears somebody's name."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    named = after.text == "&" or lexicon().is_a(after.lower_, "body_last")
    return token.ent_type_ == after.ent_type_ == "ORG" and after.ent_iob_ == "I" and named


def _is_located(ent: Span) -> bool:
    """True of a place of one word that something is told to be in."""
    return ent.label_ == "GPE" and len(ent) == 1 and ent.start > 0 and ent.doc[ent.start - 1].lower_ in LOCATIVE


def _is_place(doc: Doc, name: PersonName) -> bool:
    """True of a name that stands where places do: "in Lusk", "the town of Belaya Gora", and not as somebody's."""
    before = doc[name.begin - 1] if name.begin else None
    if before is None or before.pos_ != "ADP":
        return False
    if before.lower_ == "of":
        return before.head.lemma_.lower() in SETTLEMENTS
    return len(name.words) == 1 and before.lower_ in LOCATIVE and before.head.lemma_.lower() not in TRUST
