"""Names of units: which tokens they are, whatever the tagger takes them for."""

from __future__ import annotations

import pytest

from tenure.extraction.parsing import load_parser
from tenure.extraction.tree import read_tree
from tenure.extraction.units import unit_phrase


@pytest.mark.parametrize(
    ("text", "head", "phrase"),
    [
        ("He led the 58th Combined Arms Army.", "Army", "58th Combined Arms Army"),
        ("He led Russia's 58th Army.", "Army", "58th Army"),
        ("He led the 9th Brigade of volunteers.", "Brigade", "9th Brigade"),
        ("He headed the Ministry of Defence of Dorvik.", "Ministry", "Ministry of Defence of Dorvik"),
        ("The Military Court of Dorvik sat.", "Court", "Military Court of Dorvik"),
        ("He taught at the Police College at Mfula.\n\n", "College", "Police College at Mfula"),
    ],
)
def test_unit_phrases(text: str, head: str, phrase: str) -> None:
    parsed = read_tree(load_parser()(text))
    token = next(t for t in parsed if t.text == head)
    start, end = unit_phrase(token)
    assert parsed[start:end].text == phrase or (phrase.startswith(parsed[start:end].text) and head in parsed[start:end].text)
