"""Datelines name no people and no units."""

from __future__ import annotations

import pytest

from tenure.extraction.datelines import find_datelines

from .cases import tell


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("ARVEN, Kareth (LNA) - The minister left.", "ARVEN, Kareth (LNA)"),
        ("ARVEN - Parliament met.", "ARVEN"),
        ("NEW DORVIK, Nov 9 (Agency) — The council met.", "NEW DORVIK, Nov 9 (Agency)"),
        ("Headline\nARVEN (LNA) -- The minister left.", "ARVEN (LNA)"),
        ("The minister - ARVEN - left.", ""),
        ("ARVEN left - and came back.", ""),
    ],
)
def test_a_dateline_ends_at_its_dash(text: str, line: str) -> None:
    inside = find_datelines(text)
    assert "".join(text[at] for at in sorted(inside)) == line


def test_nobody_is_named_in_a_dateline() -> None:
    text = "ARVEN, Tolmeria (LNA) - Tolmeria's former intelligence director Ada Orlin went on trial on Wednesday over two abductions."
    assert {stmt.subject.name for stmt in tell(text)} == {"Ada Orlin"}


def test_no_unit_begins_with_a_dateline() -> None:
    text = "ARVEN - Parliament dismissed Colonel Ada Orlin on Friday."
    assert not any("ARVEN" in name for stmt in tell(text) for name in stmt.counterpart)
