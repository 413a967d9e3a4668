"""Units that the text only points at: a field and a subject take up the one named before, each by its own rule."""

from __future__ import annotations

import pytest

from tenure.extraction.parsing import load_parser
from tenure.extraction.pointed import named_unit_meant, numbered_unit_meant
from tenure.extraction.tree import read_tree


def meant(text: str, noun: str) -> tuple[str | None, str | None]:
    """The unit that the last such noun of a text means as a field, and the one that it means as a subject."""
    doc = read_tree(load_parser()(text))
    token = [t for t in doc if t.text == noun][-1]
    found = numbered_unit_meant((token.i, token.i + 1), doc), named_unit_meant(token)
    field, subject = (doc[slice(*unit)].text if unit is not None else None for unit in found)
    return field, subject


@pytest.mark.parametrize(
    ("text", "noun", "field", "subject"),
    [
        ("The 9th Brigade held Olan. The brigade was disbanded.", "brigade", "9th Brigade", "9th Brigade"),
        ("The 9th Brigade held Olan. His brigade was disbanded.", "brigade", "9th Brigade", None),
        ("The 9th Brigade held Olan. The unit was disbanded.", "unit", None, "9th Brigade"),
        ("They joined the White Falcons, a paramilitary group. The unit was disbanded.", "unit", None, "White Falcons"),
        ("The 9th Brigade met the 4th Brigade. The brigade was disbanded.", "brigade", None, None),
        ("The 9th Brigade met the 9th Brigade. The brigade was disbanded.", "brigade", "9th Brigade", "9th Brigade"),
        ("The 2nd Corps held Olan. The brigade was disbanded.", "brigade", None, None),
        ("The brigade was disbanded. The 9th Brigade held Olan.", "brigade", None, None),
        ("The 9th Brigade held Olan. The brigade of volunteers was disbanded.", "brigade", None, None),
        ("The 9th Brigade held Olan. A brigade was disbanded.", "brigade", None, None),
    ],
)
def test_the_unit_that_is_meant(text: str, noun: str, field: str | None, subject: str | None) -> None:
    assert meant(text, noun) == (field, subject)


def test_the_army_is_no_numbered_army() -> None:
    assert meant("The 58th Army held Olan. The army lost men.", "army")[0] is None
