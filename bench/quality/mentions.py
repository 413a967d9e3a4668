"""Whom and what the extractor recognises in a text, whether or not a statement is made of it: names, ranks, units, offices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tenure.extraction.frames import FrameMatcher
from tenure.extraction.names import find_person_names
from tenure.extraction.nouns import FIRST, HE, SHE, is_unit_noun
from tenure.extraction.parsing import Passage, load_parser, name_bodies, smooth_breaks
from tenure.extraction.people import People
from tenure.extraction.posts import office_at, post_range
from tenure.extraction.ranks import told_ranks
from tenure.extraction.tree import Doc, Token, read_tree
from tenure.extraction.units import unit_phrase
from tenure.vocabulary import lexicon

Span = tuple[int, int]

#: Words that take up a body named before.
TAKING_UP = frozenset({"where", "which", "that", "its"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def parse_all(texts: Iterable[str]) -> list[Doc]:
    """The parses of all texts."""
    return [name_bodies(read_tree(parsed)) for parsed in load_parser().pipe(smooth_breaks(text) for text in texts)]


def find_ranks(parsed: Doc) -> Iterator[tuple[Span, Span]]:
    """Characters of each name of which a rank is said, and of the rank."""
    names = find_person_names(parsed)
    for name, rank in [*((name, name.rank) for name in names), *told_ranks(parsed, names)]:
        if rank is not None:
            yield _characters(parsed, (name.start, name.end)), _characters(parsed, rank)


def find_mentions(parsed: Doc) -> Iterator[tuple[str, Span]]:
    """Kind (person, rank, organization, post) and characters of all that is recognised."""
    for name in find_person_names(parsed):
        yield "person", _characters(parsed, (name.start, name.end))
    for _, rank in find_ranks(parsed):
        yield "rank", rank
    for token in parsed:
        if office_at(token) is not None:
            yield "post", _characters(parsed, post_range(token))
        if token.ent_type_ == "ORG" or is_unit_noun(token, lexicon()):
            yield "organization", _characters(parsed, unit_phrase(token))


class SameMentions:
    """Which mentions of one passage mean the same person, and which the same body or one that it is part of; spans of characters."""

    def __init__(self, parsed: Doc) -> None:
        self.parsed = parsed
        people = People([Passage(0, parsed)], {})
        matcher = FrameMatcher(0, parsed, people)
        self._person = {token.i: key for token in parsed if (key := _person_meant(token, people, matcher)) is not None}
        self._names = {token.i: name for token in parsed if (name := people.name_of(0, token)) is not None}
        self._units = _named_units(parsed, set(self._names))
        self._taken_up = {t.i: unit for t in parsed if (unit := self._body_meant(t)) is not None}

    def people(self, span: Span) -> list[Span]:
        """The mention at a span and all others of the same person: names and pronouns."""
        meant = {self._person[i] for i in self._tokens(span) if i in self._person}
        found = {self._mention(i) for i, key in self._person.items() if key in meant}
        return sorted(found) or [span]

    def _mention(self, i: int) -> Span:
        name = self._names.get(i)
        return _characters(self.parsed, (name.start, name.end) if name is not None else (i, i + 1))

    def bodies(self, span: Span) -> list[Span]:
        """The body at a span, its other mentions, those of the bodies that its words put it in, and "where" for it."""
        tokens = self._tokens(span)
        inside = [unit for unit in self._units if not set(range(*unit)).isdisjoint(tokens)]
        here = inside or [(min(tokens), max(tokens) + 1)]
        groups = [*here, *(unit for unit in self._units for one in here if self._is_part(one, unit))]
        found = {
            *(_characters(self.parsed, one) for one in here),
            *(_characters(self.parsed, unit) for unit in self._units for one in groups if self._is_same(one, unit)),
        }
        found.update(_characters(self.parsed, (i, i + 1)) for i, unit in self._taken_up.items() if unit in groups)
        found.update(_characters(self.parsed, short) for one in groups if (short := self._in_brackets_behind(one)) is not None)
        return sorted(found)

    def _in_brackets_behind(self, unit: Span) -> Span | None:
        """ "EIC" of "Eastport Institute of Commerce (EIC)": the abbreviation of a body, right behind its name."""
        words = [t.text for t in self.parsed[unit[1] : unit[1] + 3]]
        is_short = len(words) == 3 and words[0] == "(" and words[1].isupper() and words[2] == ")"
        return (unit[1] + 1, unit[1] + 2) if is_short else None

    def _tokens(self, span: Span) -> list[int]:
        return [t.i for t in self.parsed if t.idx < span[1] and span[0] < t.idx + len(t.text)]

    def _is_same(self, one: Span, other: Span) -> bool:
        a, b = (self.parsed[slice(*span)].text for span in (one, other))
        return one == other or a.casefold() == b.casefold() or _is_short_for(a, b) or _is_short_for(b, a)

    def _is_part(self, inner: Span, outer: Span) -> bool:
        """True where the words of the one name the other as what it belongs to: "Eastport University's Law School", "a division of"."""
        if inner[1] <= outer[0] and self._leads_into(inner, outer):
            return True
        root = self.parsed[slice(*inner)].root
        token = self.parsed[slice(*outer)].root
        for _ in range(6):
            if token.i == root.i:
                return outer != inner
            if token.dep_ not in ("poss", "appos", "prep", "pobj", "nmod", "compound") or token.head.i == token.i:
                return False
            token = token.head
        return False

    def _leads_into(self, inner: Span, outer: Span) -> bool:
        """ "Department of Law at Eastport University", "Teachers College, Eastport University": nothing else stands between the two.

        Behind a comma the second may be the next of a list, which "and" closes.
        """
        between = [t.lower_ for t in self.parsed[inner[1] : outer[0]]]
        if between == [","]:
            after = self.parsed[outer[1]].lower_ if outer[1] < len(self.parsed) else "."
            listed = any(t.dep_ == "cc" for t in self.parsed[slice(*outer)].root.children) or after in ("and", "or", "(")
            return not listed and outer[1] - outer[0] > 1 and self.parsed[slice(*outer)].root.dep_ in ("appos", "conj", "npadvmod")
        return bool(between) and between[0] in ("of", "at", "within", "for") and set(between[1:]) <= {"the"}

    def _body_meant(self, token: Token) -> Span | None:
        """The body that "where", "which", "its" and the like take up: the nearest before it to which nothing else is told in between."""
        if token.lower_ not in TAKING_UP:
            return None
        before = [unit for unit in self._units if token.sent.start <= unit[0] and unit[1] <= token.i]
        if not before:
            return None
        if token.lower_ == "its":
            return before[-1]
        clause = next((t for t in (token.head, *token.ancestors) if t.dep_ == "relcl"), None)
        named = next((unit for unit in before if clause is not None and unit[0] <= clause.head.i < unit[1]), None)
        told = any(t.tag_ in FINITE for t in self.parsed[before[-1][1] : token.i])
        if token.lower_ == "where":
            return named or (None if told else before[-1])
        return named


def _named_units(parsed: Doc, taken: set[int]) -> list[Span]:
    """Tokens of the bodies that have a name, each at its longest; a body and its owner ("the Bank's Board") are two."""
    phrases = {unit_phrase(t) for t in parsed if (t.ent_type_ == "ORG" or is_unit_noun(t, lexicon())) and t.i not in taken}
    phrases |= {(ent.start, ent.end) for ent in parsed.ents if ent.label_ == "ORG" and ent.start not in taken}
    pieces = {piece for phrase in phrases for piece in _without_owner(parsed, _before_bracket(parsed, phrase))}
    kept: list[Span] = []
    for start, end in sorted(pieces, key=lambda span: (span[0] - span[1], span)):
        capital = any(t.text[:1].isupper() for t in parsed[start:end])
        if capital and all(end <= first or last <= start for first, last in kept):
            kept.append((start, end))
    return sorted(kept)


def _before_bracket(parsed: Doc, phrase: Span) -> Span:
    """Of "Eastport Institute (EI" what stands before the bracket, which the tagger may leave open."""
    start = phrase[0] + (parsed[phrase[0]].text == "(")
    opened = next((i for i in range(start + 1, phrase[1]) if parsed[i].text == "("), phrase[1])
    return start, phrase[1] if any(t.text == ")" for t in parsed[opened : phrase[1]]) else opened


def _without_owner(parsed: Doc, phrase: Span) -> Iterator[Span]:
    start, end = phrase
    for i in range(*phrase):
        if parsed[i].tag_ == "POS" and i > start:
            yield start, i
            start = i + 1
    start += start < end and parsed[start].lower_ == "the"
    if start < end:
        yield start, end


def _person_meant(token: Token, people: People, matcher: FrameMatcher) -> str | None:
    """The name, or the kind of pronoun where it stands for nobody whom the passage names; None of other words."""
    person = people.person_named(0, token)
    if person is not None:
        return person.name
    if token.lower_ not in HE | SHE | FIRST | {"who", "whom", "whose"}:
        return None
    who = matcher.refer(token)
    if who is not None and who.name is not None:
        return who.name if who.kind == "person" else None
    return next((kind for kind, words in (("he", HE), ("she", SHE), ("i", FIRST)) if token.lower_ in words), None)


def _is_short_for(short: str, name: str) -> bool:
    initials = "".join(word[0] for word in re.findall(r"\w+", name) if word[:1].isupper())
    return len(short) > 1 and short.isupper() and short.replace(".", "") == initials


def _characters(parsed: Doc, tokens: Span) -> Span:
    last = parsed[tokens[1] - 1]
    return parsed[tokens[0]].idx, last.idx + len(last.text)
