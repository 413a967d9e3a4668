"""Statements and claims as facets of the sheets of 2020 to 2022: a row a statement, all its cells cited to what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from tenure.exchange.sfm._case import Item, Party
from tenure.exchange.sfm._facets import Cell, Facet, FacetKind
from tenure.exchange.sfm._spell import PLAIN, NotCarried, Spelt, spell
from tenure.model.statement import Statement

#: Event types of a posting's course, and the context that the sheets give for its start or end.
_COURSE = {"posting": "", "appointment": "Appointed", "reinstatement": "Reinstated", "transfer": "Transferred", "dismissal": "Removed",
           "resignation": "Resigned"}  # fmt: skip


def facets_of(item: Item) -> Iterator[Facet]:
    """The facets that say what a statement says. Raises NotCarried where these sheets cannot."""
    event = item.stmt.event
    if item.subject is None:
        raise NotCarried("nobody is named")
    spelt = spell(item.stmt)
    if any(not PLAIN.fullmatch(one.when) for one in spelt):
        raise NotCarried("a date that no partial date spells")
    if event in _COURSE:
        yield from _posting(item, item.subject, spelt)
    elif event in ("existence", "formation", "disbandment", "classification", "subordination", "location", "area"):
        yield from _unit(item, item.subject, spelt)
    elif event == "naming":
        yield _named(item, item.subject)
    elif event in ("birth", "death", "gender"):
        yield _extra(item, item.subject, spelt)
    elif event in ("rank", "title") and item.facet and item.facet.value("posting:roles:assertion"):
        return  # its claim's posting carries it
    elif event == "rank":
        yield _facet(item, item.subject, "posting", _unit_cells(item) | {"posting_rank": item.stmt.rank or ""})
    else:
        raise NotCarried("no column for it")


def _posting(item: Item, person: Party, spelt: list[Spelt]) -> Iterator[Facet]:
    stmt = item.stmt
    if not (item.organization or stmt.post):
        raise NotCarried("neither unit nor post is named")
    cells = _unit_cells(item) | {"posting_role": stmt.post or "", "posting_rank": stmt.rank or ""} | _claimed(item.facet)
    for one in spelt or (None,):
        dated = _date_cells("posting", one, starts="_start", ends="_end", ended="Y") if one else {}
        context = f"posting_{'last_cited_date_end' if one and one.side == 'end' else 'first_cited_date_start'}_context"
        yield _facet(item, person, "posting", cells | dated | {context: _COURSE[stmt.event]})
    yield _named(item, person)


def _claimed(facet: Facet | None) -> dict[str, str]:
    """Title and rank that a claim gives beside a role."""
    if facet is None or not facet.value("posting:roles:assertion"):
        return {}
    return {f"posting_{name}": facet.value(f"posting:{name}s:assertion") for name in ("title", "rank")}


def _unit(item: Item, unit: Party, spelt: list[Spelt]) -> Iterator[Facet]:
    stmt = item.stmt
    if stmt.event == "subordination":
        if item.organization is None:
            raise NotCarried("no upper unit is named")
        above = {"relation_type": "member" if stmt.relation == "member" else "child", "related_unit_id": item.organization.id,
                 "related_unit": item.organization.name}  # fmt: skip
        of = "" if stmt.relation in (None, "member") else stmt.relation.title()
        yield from _dated(item, unit, "relation", "related_unit", above | {"related_unit_class": of}, spelt, starts="_start")
    elif stmt.event in ("location", "area"):
        kind = "aoo" if stmt.event == "area" else "site"
        if not stmt.place:
            raise NotCarried("no place is named")
        yield from _dated(item, unit, "location", "location", {"location_type": kind, "location": stmt.place}, spelt, starts="_founding")
    else:
        words = {"classification": stmt.about.text} if stmt.event == "classification" and stmt.about else {}
        for one in spelt or (None,):
            dated = _date_cells("", one, starts="_start", ends="_open", ended="E") if one else {}
            yield _facet(item, unit, "unit", words | dated)
    if not stmt.keys:
        yield _named(item, unit)


def _dated(
    item: Item, unit: Party, kind: FacetKind, prefix: str, cells: dict[str, str], spelt: list[Spelt], *, starts: str
) -> Iterator[Facet]:
    for one in spelt or (None,):
        dated = _date_cells(prefix, one, starts=starts, ends="", ended="") if one else {}
        opened = {f"{prefix}_open": "E" if one.side == "end" else "N"} if one else {}
        yield _facet(item, unit, kind, cells | dated | opened)


def _date_cells(prefix: str, one: Spelt, *, starts: str, ends: str, ended: str) -> dict[str, str]:
    """The cells of a date, its parts and its flag."""
    field = "_".join(filter(None, (prefix, "last_cited_date" if one.side == "end" else "first_cited_date")))
    parts = dict(zip(("year", "month", "day"), one.when.split("-"), strict=False))
    cells = {field: one.when} | {f"{field}_{name}": value.lstrip("0") for name, value in parts.items()}
    if one.side != "end":
        cells[f"{field}{starts}"] = "Y" if one.side == "start" else "N"
    elif ends:
        cells[f"{field}{ends}"] = ended
    return cells


def _unit_cells(item: Item) -> dict[str, str]:
    unit = item.organization
    return {"posting_unit_id": unit.id, "posting_unit_name": unit.name} if unit else {}


def _named(item: Item, party: Party) -> Facet:
    """That somebody goes by the name that the statement gives."""
    other = item.stmt.subject.name or party.name
    cells = {"name": party.name} if other == party.name else {"other_names": other.replace(";", ",")}
    return _facet(item, party, "unit" if item.stmt.subject.kind == "unit" else "person", cells, named=other == party.name)


def _extra(item: Item, person: Party, spelt: list[Spelt]) -> Facet:
    event = item.stmt.event
    day = spelt[0].when if spelt else ""
    cells = {"birth": {"date_of_birth": day}, "death": {"deceased": "Y", "deceased_date": day},
             "gender": {"gender": item.stmt.about.text if item.stmt.about else ""}}[event]  # fmt: skip
    if not any(cells.values()):
        raise NotCarried("undated")
    return _facet(item, person, "extra", cells)


#: Fields that no source is cited for: who or what it is, and the flags and parts of dates.
_PLAIN_FIELDS = ("_id", "_type", "_year", "_month", "_day", "_start", "_end", "_open", "_founding")


def _facet(item: Item, party: Party, kind: FacetKind, cells: dict[str, str], *, named: bool = False) -> Facet:
    cited = {
        name: Cell(value, () if name.endswith(_PLAIN_FIELDS) else item.sources, "" if name.endswith(_PLAIN_FIELDS) else "Low")
        for name, value in cells.items()
        if value
    }
    is_ours = item.facet is None
    admin = {"status": Cell("1" if item.stmt.hedged else "3")} if kind != "extra" else {}
    if is_ours and kind in ("posting", "unit"):
        admin["comments"] = Cell(_remark(item.stmt))
    own = {} if named else {"name": Cell(party.name)}
    return Facet(kind, {"id": Cell(party.id), **own, **admin, **cited})


def _remark(stmt: Statement) -> str:
    """What these sheets have no column for, for the researchers to read."""
    marks = ["reportedly"] if stmt.hedged else []
    marks += [f"held as {stmt.capacity}"] if stmt.capacity not in (None, "appointed") else []
    said = f"; {', '.join(marks)}" if marks else ""
    return f"“{' '.join(stmt.evidence.text.split())}” ({stmt.event}{said}; known from {stmt.reported or 'the day of capture'})"
