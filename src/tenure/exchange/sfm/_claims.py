"""Claims of 2026: one row, one claim, with a range of days on all of which, or on some of which, it was so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Literal, NamedTuple

from tenure.exchange.sfm._dates import earliest
from tenure.exchange.sfm._drafts import Draft, Noted, read_class
from tenure.exchange.sfm._facets import Facet, split_list
from tenure.model.statement import Kind

EVER = "since_beginning_of_time"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Part(NamedTuple):
    """One end of a range, or a day of it: a date as EDTF, and whether it is the start, the end or a day on which it was so."""

    side: Literal["start", "end", "on"]
    when: str
    field: str


class Claim(NamedTuple):
    """Where a type of claim keeps whom it is about, the other unit, and what it says."""

    event: str
    kind: Kind
    subject: str
    name: str
    organization: str = ""
    organization_name: str = ""


CLAIMS: Mapping[str, Claim] = {
    "unit": Claim("existence", "unit", "about_entity:ref:claim", "about_entity:name:qa"),
    "person": Claim("naming", "person", "about_entity:ref:claim", "about_entity:name:qa"),
    "posting": Claim("posting", "person", "posting:person:refs:assertion", "posting:person:names:qa", "posting:unit:refs:assertion",
                     "posting:unit:names:qa"),
    "relation": Claim("subordination", "unit", "relation:unit:refs:assertion", "relation:unit:names:qa",
                      "relation:related_unit:refs:assertion", "relation:related_unit:names:qa"),
    "positioning": Claim("location", "unit", "positioning:unit:refs:assertion", "positioning:unit:names:qa"),
}  # fmt: skip
"""The types of claims that become statements."""


def find_gap(facet: Facet) -> str | None:
    """What a claim lacks without which it says nothing of anybody; None where it lacks nothing."""
    kind = facet.value("type:claim").casefold()
    says = CLAIMS[kind]
    if not facet.value(says.subject):
        return "a claim that does not say whom it is about"
    held = ("posting:roles:assertion", "posting:titles:assertion", "posting:ranks:assertion") if kind == "posting" else ()
    if says.organization and not _filled(facet, says.organization_name, says.organization, *held):
        return "a claim of a posting to no unit, post or rank" if held else "a claim of a relation that names no other unit"
    return None


def draft_claim(facet: Facet, *, today: str) -> Noted:
    """What a claim asserts. `today` is the ISO day by which dates must lie."""
    work = _Work(facet, today)
    work.draft()
    return work.noted


def split_range(value: Mapping[str, str]) -> tuple[list[Part], list[str]]:
    """The parts of a range by its columns without ":range", and what cannot be read or carried of it.

    A precise range was so on each of its days, an imprecise one on at least one. `starting` makes the first day of what comes first the
    start, `ending` the last day of what comes last the end.
    """
    problems = []
    days: dict[str, str | None] = {}
    for name in ("first_precise", "last_precise", "first_imprecise", "last_imprecise"):
        text = value.get(name, "")
        days[name] = text if _is_day(text) or (text == EVER and name == "first_imprecise") else None
        if text and days[name] is None:
            problems.append(f"a day of a range that cannot be read ({text!r})")
    precise = _span(days["first_precise"], days["last_precise"], "first_precise", "last_precise")
    window = _span(days["first_imprecise"], days["last_imprecise"], "first_imprecise", "last_imprecise")
    if window and (window.last == EVER or (window.first != EVER and window.last < window.first)):
        problems.append("a range that ends before it starts")
        window = None
    starting, ending = value.get("starting", "").upper() == "Y", value.get("ending", "").upper() == "Y"
    parts = list(_parts(precise, window, starting, ending))
    if ending and window and not any(part.side == "end" for part in parts):
        problems.append("an end known to a window that no partial date spells: kept as a day on which it was so")
    return parts, problems


class _Span(NamedTuple):
    first: str
    last: str
    first_field: str
    last_field: str


def _span(first: str | None, last: str | None, first_field: str, last_field: str) -> _Span | None:
    """A range whose one day is given for both; None without any."""
    if first is None and last is None:
        return None
    return _Span(first or last or "", last or first or "", first_field if first else last_field, last_field if last else first_field)


def _parts(precise: _Span | None, window: _Span | None, starting: bool, ending: bool) -> Iterator[Part]:
    before = bool(window and (precise is None or window.last <= precise.first or window.first == EVER))
    opens, closes = starting and before, ending and window is not None and not (before and precise)
    if window:
        when = _window(window)
        if opens:
            yield Part("start", when, window.first_field)
        if closes and re.fullmatch(r"\d{4}(-\d\d){0,2}", when):
            yield Part("end", when, window.last_field)
        elif not opens:
            yield Part("on", when, window.last_field)
    if precise:
        begins, ends = starting and not opens, ending and not closes
        if begins or not ends or precise.first != precise.last:
            yield Part("start" if begins else "on", precise.first, precise.first_field)
        if ends or precise.last != precise.first:
            yield Part("end" if ends else "on", precise.last, precise.last_field)


def _window(span: _Span) -> str:
    """The days of a span as EDTF, some day of them: a day, a month, a year, else one of a set."""
    if span.first == EVER:
        return f"[..{span.last}]"
    if span.first == span.last:
        return span.first
    for text in (span.first[:7], span.first[:4]):
        if (span.first, span.last) == whole(text):
            return text
    return f"[{span.first}..{span.last}]"


def whole(text: str) -> tuple[str, str]:
    """The first and the last day of a day, month or year."""
    if len(text) == 10:
        return text, text
    first = date.fromisoformat(f"{text}-01" if len(text) == 7 else f"{text}-01-01")
    following = first.replace(year=first.year + 1) if len(text) == 4 else (first.replace(day=28) + timedelta(days=4)).replace(day=1)
    return first.isoformat(), (following - timedelta(days=1)).isoformat()


def _filled(facet: Facet, *fields: str) -> str:
    """The first of some cells that is not empty; empty where all are."""
    return next((name for name in fields if facet.value(name)), "")


def _is_day(text: str) -> bool:
    try:
        return bool(_DAY.fullmatch(text)) and bool(date.fromisoformat(text))
    except ValueError:
        return False


class _Work:
    """The drafts of one claim."""

    def __init__(self, facet: Facet, today: str) -> None:
        self.facet, self.today, self.noted = facet, today, Noted()
        self.type = facet.value("type:claim").casefold()
        self.says = CLAIMS[self.type]
        self.rests = frozenset(split_list(facet.value("citation:refs:claim").lower()))

    def draft(self) -> None:
        getattr(self, f"_{self.type}")()
        status = self.facet.value("status:meta").casefold()
        if status == "conflict":
            self.noted.notes.append("status conflict: kept as possible, which no answer rests on")
            self._mark(modality="possible")
        elif status != "accepted":
            self.noted.notes.append(f"status {status or '(none)'}: hedged")
            self._mark(hedged=True)

    def _mark(self, **values: Any) -> None:
        self.noted.drafts = [replace(draft, values={**draft.values, **values}) for draft in self.noted.drafts]

    def _unit(self) -> None:
        self._named("unit:names:assertion")
        kinds = "unit:classifications:assertion"
        for words in split_list(self.facet.value(kinds)):
            self._add("classification", kinds, {}, words=words, roles={"about": kinds})
        for part in self._range():
            event = {"start": "formation", "end": "disbandment", "on": "existence"}[part.side]
            self._add(event, part.field, {"when": part.when} | ({"phase": "holds"} if part.side == "on" else {}))

    def _person(self) -> None:
        self._named("person:names:assertion")
        if gender := self.facet.value("person:gender:assertion"):
            self._add("gender", "person:gender:assertion", {}, words=gender, roles={"about": "person:gender:assertion"})

    def _posting(self) -> None:
        role, title, rank = (f"posting:{name}:assertion" for name in ("roles", "titles", "ranks"))
        has_role, has_title, has_rank = (bool(self.facet.value(name)) for name in (role, title, rank))
        unit = self._organization()
        at = {"organization": unit} if unit else {}
        # Without a role and a range a claim says what somebody was called in a posting, not that he held it.
        if has_role or self._range() or not (has_title or has_rank):
            post = role if has_role else title if has_title else ""
            self._lasting("posting", post or unit or rank, {}, at | ({"post": post} if post else {}))
            has_title = has_title and post != title
        if has_title:
            self._add("title", title, {}, roles=at | {"post": title})
        if has_rank:
            self._add("rank", rank, {}, roles=at | {"rank": rank})

    def _relation(self) -> None:
        of = self.facet.value("relation:related_unit_classes:assertion").casefold()
        member = self.facet.value("relation:types:assertion").casefold().startswith("member")
        relation = "member" if member else read_class(of, self.noted)
        values = {"relation": relation} if relation else {}
        self._lasting("subordination", self._organization(), values, {"organization": self._organization()})

    def _positioning(self) -> None:
        event = "area" if self.facet.value("positioning:types:assertion").casefold() == "aoo" else "location"
        places = ("positioning:location:names:qa", "positioning:base_names:assertion", "positioning:location:refs:assertion")
        found = [name for name in places if self.facet.value(name)]
        for name in found[:1] if found[:1] == [places[2]] else [name for name in found if name != places[2]]:
            self._lasting(event, name, {}, {"place": name})

    def _organization(self) -> str:
        """The cell that names the other unit; where it has no readable name, the one with its id; empty without both."""
        return _filled(self.facet, self.says.organization_name, self.says.organization)

    def _named(self, field: str) -> None:
        for words in split_list(self.facet.value(field)):
            self._add("naming", field, {}, words=words)
            self.noted.drafts[-1] = replace(self.noted.drafts[-1], name=words, name_field=field)

    def _lasting(self, event: str, at: str, values: Mapping[str, Any], roles: Mapping[str, str]) -> None:
        parts = self._range()
        for part in parts:
            when = f"../{part.when}" if part.side == "end" else part.when
            phase = {"start": "takes_up", "end": "held", "on": "holds"}[part.side]
            self._add(event, part.field, {**values, "when": when, "phase": phase}, roles=roles)
        if not parts:
            self._add(event, at, dict(values), roles=roles)

    def _range(self) -> list[Part]:
        names = ("first_precise", "last_precise", "first_imprecise", "last_imprecise", "starting", "ending")
        parts, problems = split_range({name: self.facet.value(f"{name}:range") for name in names})
        self.noted.notes += problems
        return [part._replace(field=f"{part.field}:range") for part in parts]

    def _add(
        self, event: str, at: str, values: Mapping[str, Any], *, words: str | None = None, roles: Mapping[str, str] | None = None
    ) -> None:
        says, value = self.says, self.facet.value
        keys = {"subject": f"sfm:{value(says.subject).lower()}"}
        if roles and "organization" in roles and value(says.organization):
            keys["organization"] = f"sfm:{value(says.organization).lower()}"
        named = next(name for name in (says.name, "name:annotation", says.subject) if value(name))
        when = values.get("when")
        if when and (first := earliest(str(when).removeprefix("../"))) and first > self.today:
            self.noted.notes.append("a date in the future: planned")
            values = {**values, "modality": "planned"}
        self.noted.drafts.append(Draft(event, value(named), says.kind, at, self.rests, words, named, roles or {}, {**values, "keys": keys}))
