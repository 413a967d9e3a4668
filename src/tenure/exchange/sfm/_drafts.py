"""What a facet asserts: drafts of statements, each resting on the sources of its own cell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from tenure.exchange.sfm._dates import ReadDate, earliest, latest, read_date
from tenure.exchange.sfm._facets import Facet, bare_place, split_list
from tenure.exchange.sfm._keys import Keys
from tenure.model.statement import Kind, Modality

_PLAIN = re.compile(r"\d{4}(-\d\d){0,2}")
_CLASSES = ("command", "administrative", "informal")


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement before it has a document.

    `trigger` is the field of its own cell, `words` its part of that cell where it is not the whole; `rests` the access
    points on which it rests; `roles` the fields of the cells whose words its roles are; `values` the other values of the statement.
    """

    event: str
    name: str
    kind: Kind
    trigger: str
    rests: frozenset[str]
    words: str | None = None
    name_field: str = "name"
    roles: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Any] = field(default_factory=dict)
    announces: str | None = None
    """The first day on which it can be true, where it was announced before: told earlier, it was planned."""


@dataclass(slots=True)
class Noted:
    """Drafts of a facet, and what was found in its cells that a reader of the import must know."""

    drafts: list[Draft] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def draft_facet(facet: Facet, keys: Keys, *, today: str) -> Noted:
    """What a facet of the sheets of 2019 to 2022 asserts. `today` is the ISO day by which dates must lie."""
    work = _Facet(facet, keys, today)
    {"person": work.person, "posting": work.posting, "extra": work.extra, "unit": work.unit, "relation": work.relation,
     "location": work.location}[facet.kind]()  # fmt: skip
    status = facet.value("status")
    if status and status != "3":
        work.noted.notes.append(f"status {status} (not marked clean by the researchers): hedged")
        work.noted.drafts = [replace(draft, values={**draft.values, "hedged": True}) for draft in work.noted.drafts]
    return work.noted


def read_class(text: str, noted: Noted) -> str | None:
    """The kind of a relation of one unit to its parent; one of an unknown class is no relation of command."""
    if text and text not in _CLASSES:
        noted.notes.append(f"a relation of the class {text!r}: taken for an informal one")
        return "informal"
    return text or None


class _Facet:
    """The drafts of one facet."""

    def __init__(self, facet: Facet, keys: Keys, today: str) -> None:
        self.facet, self.keys, self.today = facet, keys, today
        self.noted = Noted()

    def person(self) -> None:
        key = self.keys.person(self.facet)
        self._names("person", {"subject": key} if key else {})

    def unit(self) -> None:
        keys = self._unit_keys()
        self._names("unit", keys)
        for words in split_list(self.facet.value("classification")):
            self._add("classification", "unit", "classification", {"keys": keys}, words=words, roles={"about": "classification"})
        first, last = self._date("first_cited_date"), self._date("last_cited_date")
        if first:
            started = self._says("first_cited_date_start", "Y") and _PLAIN.fullmatch(first)
            values = {"when": first} if started else {"when": first, "phase": "holds"}
            self._add("formation" if started else "existence", "unit", "first_cited_date", values | {"keys": keys})
        if last:
            ended = self._says("last_cited_date_open", "E") and _PLAIN.fullmatch(last)
            values = {"when": last} if ended else {"when": last, "phase": "holds"}
            self._add("disbandment" if ended else "existence", "unit", "last_cited_date", values | {"keys": keys})
        self._assumed("existence", "last_cited_date_open", ("last_cited_date", "first_cited_date"), {"keys": keys}, {}, ())

    def posting(self) -> None:
        facet = self.facet
        unit = self.keys.unit(facet.value("posting_unit_id"), facet.value("posting_unit_name"), facet.value("country"))
        person = self.keys.person(facet)
        keys = {role: key for role, key in (("subject", person), ("organization", unit)) if key}
        role = "posting_role" if facet.value("posting_role") else "posting_title"
        roles = {"organization": "posting_unit_name", "post": role}
        named = tuple(name for name in roles.values() if facet.value(name))
        roles = {name: at for name, at in roles.items() if at in named}
        dated = self._dated("posting", "person", ("posting_first_cited_date", "posting_last_cited_date"), keys, roles, named,
                            starts="posting_first_cited_date_start", ends="posting_last_cited_date_end")  # fmt: skip
        told = [draft.rests for draft in dated]
        start = next((earliest(str(d.values["when"])) for d in dated if d.values.get("phase") == "takes_up"), None)
        is_rank_alone = "post" not in roles and bool(facet.value("posting_rank"))
        for name in named if dated else () if is_rank_alone else named[-1:]:
            if not dated or not (facet.sources(name) <= frozenset().union(*told) or self._rests(name, named) in told):
                told.append(self._add("posting", "person", name, {"keys": keys}, roles=roles, beside=named, announces=start).rests)
        if role == "posting_role" and facet.value("posting_title"):
            titled = {**roles, "post": "posting_title"}
            self._add("title", "person", "posting_title", {"keys": keys}, roles=titled, beside=("posting_unit_name",))
        if facet.value("posting_rank"):
            at = {name: field for name, field in roles.items() if name == "organization"}
            self._add("rank", "person", "posting_rank", {"keys": keys}, roles={"rank": "posting_rank", **at}, beside=tuple(at.values()))

    def relation(self) -> None:
        facet = self.facet
        keys = self._unit_keys()
        if upper := self.keys.unit(facet.value("related_unit_id"), facet.value("related_unit"), facet.value("country")):
            keys["organization"] = upper
        kind, of = facet.value("relation_type").casefold(), facet.value("related_unit_class").casefold()
        relation = "member" if kind == "member" else read_class(of, self.noted)
        values = {"relation": relation} if relation else {}
        fields = ("related_unit_first_cited_date", "related_unit_last_cited_date")
        named = tuple(name for name in ("related_unit", "related_unit_class") if facet.value(name))
        self._lasting("subordination", fields, keys, {"organization": "related_unit"}, named, values,
                      starts="related_unit_first_cited_date_start", opened="related_unit_open")  # fmt: skip

    def location(self) -> None:
        keys = self._unit_keys()
        is_area = self.facet.value("location_type").casefold() == "aoo"
        named = tuple(name for name in ("location", "base_name") if self.facet.value(name))
        for at in named:
            self._lasting("area" if is_area else "location", ("location_first_cited_date", "location_last_cited_date"), keys, {"place": at},
                          (at,), {}, starts="location_first_cited_date_founding", opened="location_open")  # fmt: skip

    def extra(self) -> None:
        key = self.keys.person(self.facet)
        keys = {"subject": key} if key else {}
        if self.facet.value("gender"):
            self._add("gender", "person", "gender", {"keys": keys}, words=self.facet.value("gender"), roles={"about": "gender"})
        if born := self._date("date_of_birth"):
            self._add("birth", "person", "date_of_birth", {"when": born, "keys": keys})
        died, is_dead = self._date("deceased_date"), self._says("deceased", "Y")
        if died or is_dead:
            self._add("death", "person", "deceased_date" if died else "deceased", {"when": died, "keys": keys})
        elif self._says("deceased", "N"):
            self._add("death", "person", "deceased", {"polarity": "negated", "keys": keys})

    def _unit_keys(self) -> dict[str, str]:
        key = self.keys.unit(self.facet.value("id"), self.facet.value("name"), self.facet.value("country"))
        return {"subject": key} if key else {}

    def _names(self, kind: Kind, keys: Mapping[str, str]) -> None:
        self._add("naming", kind, "name", {"keys": keys})
        for name in split_list(self.facet.value("other_names")):
            draft = self._draft("naming", kind, "other_names", {"keys": keys}, words=name)
            self.noted.drafts.append(replace(draft, name=name, name_field="other_names"))

    def _dated(
        self, event: str, kind: Kind, fields: tuple[str, str], keys: Mapping[str, str], roles: Mapping[str, str], beside: tuple[str, ...],
        values: Mapping[str, Any] | None = None, *, starts: str, ends: str, ending: str = "YE",
    ) -> list[Draft]:  # fmt: skip
        """A draft for the first and one for the last date: a day on which it held, or the start, or the end."""
        found = []
        (first_field, last_field), rest = fields, {**(values or {}), "keys": keys}
        if first := self._date(first_field):
            begins = self._says(starts, "Y")
            said = {**rest, "when": first, "phase": "takes_up" if begins else "holds"}
            found.append(self._add(event, kind, first_field, said, roles=roles, beside=beside))
        if last := self._date(last_field):
            ended = self._says(ends, *ending) and _PLAIN.fullmatch(last)
            said = {**rest, "when": f"../{last}" if ended else last, "phase": "held" if ended else "holds"}
            found.append(self._add(event, kind, last_field, said, roles=roles, beside=beside))
        if first and last and (begun := earliest(first)) and (until := latest(last)) and until < begun:
            self.noted.notes.append("the last date lies before the first: both kept, a conflict")
        return found

    def _lasting(
        self, event: str, fields: tuple[str, str], keys: Mapping[str, str], roles: Mapping[str, str], beside: tuple[str, ...],
        values: Mapping[str, Any], *, starts: str, opened: str,
    ) -> None:  # fmt: skip
        """The drafts of a relation or a place: its dates, what is assumed after them, and it without a date for other sources."""
        dated = self._dated(event, "unit", fields, keys, roles, beside, values, starts=starts, ends=opened, ending="E")
        told = {source for draft in dated for source in draft.rests}
        own = frozenset[str]().union(*(self.facet.sources(name) for name in beside))
        if not dated or not own <= told:
            self._add(event, "unit", beside[0], {**values, "keys": keys}, roles=roles, beside=beside)
        self._assumed(event, opened, fields[::-1], {**values, "keys": keys}, roles, beside)

    def _assumed(
        self, event: str, opened: str, fields: tuple[str, ...], values: Mapping[str, Any], roles: Mapping[str, str], beside: tuple[str, ...]
    ) -> None:
        """ "We assume it continues": possible from the last date on, and possible constrains nothing."""
        if not self._says(opened, "Y"):
            return
        for name in fields:
            if (when := self._date(name, quietly=True)) and _PLAIN.fullmatch(when):
                said = {**values, "when": f"{when}/..", "modality": "possible"}
                self.noted.drafts.append(self._draft(event, "unit", name, said, roles=roles, beside=beside, trigger=opened))
                return

    def _add(self, event: str, kind: Kind, at: str, values: Mapping[str, Any], **more: Any) -> Draft:
        draft = self._draft(event, kind, at, values, **more)
        self.noted.drafts.append(draft)
        return draft

    def _draft(
        self, event: str, kind: Kind, at: str, values: Mapping[str, Any], *, words: str | None = None,
        roles: Mapping[str, str] | None = None, beside: tuple[str, ...] = (), trigger: str | None = None, announces: str | None = None,
    ) -> Draft:  # fmt: skip
        modality: Modality = values.get("modality", "actual")
        when = values.get("when")
        if when and modality == "actual" and (first := earliest(when.removeprefix("../"))) and first > self.today:
            self.noted.notes.append("a date in the future: planned")
            values = {**values, "modality": "planned"}
        at = at if self.facet.value(at) else f"{at}_year"
        rests = self._rests(at.removesuffix("_year"), beside)
        return Draft(
            event, self.facet.value("name"), kind, trigger or at, rests, words, roles=roles or {}, values=values, announces=announces
        )

    def _rests(self, at: str, beside: tuple[str, ...]) -> frozenset[str]:
        """The sources of the cell, and of each cell that it goes with those too, where none of the cell's own gives that as well."""
        own = self.facet.sources(at)
        more = [self.facet.sources(name) for name in beside if not self.facet.sources(name) & own]
        return own.union(*more)

    def _date(self, name: str, *, quietly: bool = False) -> str | None:
        value = self.facet.value
        read: ReadDate = read_date(value(name), *(value(f"{name}_{part}") for part in ("year", "month", "day")))
        if read.problem and not quietly:
            self.noted.notes.append(read.problem)
        return read.when

    def _says(self, name: str, *answers: str) -> bool:
        return self.facet.value(name).upper() in answers


def place_of(facet: Facet, at: str) -> str:
    """The place that a cell names."""
    return bare_place(facet.value(at)) if at == "location" else facet.value(at)
