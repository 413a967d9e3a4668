"""The headers of the sheets of 2020 to 2022, in their order."""

from __future__ import annotations

from collections.abc import Mapping


def _cited(prefix: str, *fields: str) -> tuple[str, ...]:
    return tuple(f"{prefix}:{field}{part}" for field in fields for part in ("", ":source", ":confidence"))


def _date(prefix: str, field: str, *flags: str) -> tuple[str, ...]:
    parts = ("", "_month", "_day", "_year", ":source", ":confidence", *flags)
    return tuple(f"{prefix}:{field}{part}" for part in parts)


def _admin(prefix: str, *fields: str) -> tuple[str, ...]:
    return tuple(f"{prefix}:{field}:admin" for field in fields)


HEADERS: Mapping[str, tuple[str, ...]] = {
    "persons": (
        *_admin("person", "owner", "status", "comments", "id"), *_cited("person", "name", "other_names", "country"),
        "person:posting_unit_id:admin", "person:posting_unit_name", "person:posting_unit:source", "person:posting_unit:confidence",
        *_cited("person", "posting_role", "posting_title", "posting_rank"),
        *_date("person", "posting_first_cited_date", "_start"), *_cited("person", "posting_first_cited_date_start_context"),
        *_date("person", "posting_last_cited_date", "_end"), *_cited("person", "posting_last_cited_date_end_context"),
        *_admin("person", "notes"),
    ),
    "persons_extra": (
        "person_extra:name", "person_extra:id:admin", *_cited("person_extra", "gender", "date_of_birth", "deceased", "deceased_date"),
        "person_extra:account_type", "person_extra:account_id", "person_extra:account:source", "person_extra:account:confidence",
        "person_extra:external_link_description", "person_extra:external_link:source", "person_extra:external_link:confidence",
        "person_extra:media_desc", "person_extra:media:source", "person_extra:media:confidence", *_admin("person_extra", "notes"),
    ),
    "units": (
        *_admin("unit", "owner", "status", "comments", "id"), *_cited("unit", "name", "other_names", "classification", "country"),
        *_date("unit", "first_cited_date", "_start"), *_date("unit", "last_cited_date", "_open"),
        "unit:relation_type", "unit:related_unit_id:admin", *_cited("unit", "related_unit", "related_unit_class"),
        *_date("unit", "related_unit_first_cited_date", "_start"), *_date("unit", "related_unit_last_cited_date"), "unit:related_unit_open",
        "unit:location_type", *_cited("unit", "base_name", "location"),
        *_date("unit", "location_first_cited_date", "_founding"), *_date("unit", "location_last_cited_date"), "unit:location_open",
        *_admin("unit", "notes"),
    ),
}  # fmt: skip
