"""The names of a whole report: what one passage shows wrongly or not at all, others mend."""

from __future__ import annotations

import pytest

from tenure.extraction.gathering import gather_names
from tenure.extraction.parsing import load_parser
from tenure.extraction.tree import read_tree


def gathered(*passages: str) -> tuple[list[tuple[int, str]], dict[str, str]]:
    """The names of a report of these passages, each with the number of its passage; and the names behind call signs."""
    found, signs = gather_names([read_tree(load_parser()(text)) for text in passages])
    return [(p, name.text) for p, name in found], {sign: " ".join(words) for (sign,), words in signs.items()}


@pytest.mark.parametrize(
    ("passages", "names"),
    [
        ((), []),
        (("Rain fell on the hills.",), []),
        (("Ivan Petrenko was dismissed.", "Petrenko was arrested."), [(0, "Ivan Petrenko"), (1, "Petrenko")]),
        (("Petrenko was arrested.", "Ivan Petrenko was dismissed."), [(0, "Petrenko"), (1, "Ivan Petrenko")]),
        (("Adam Sample led the regiment.", "Sample was relieved in May."), [(0, "Adam Sample"), (1, "Sample")]),
        (("Sample was relieved in May.",), []),
        (
            ("Captain Otti Frey served in Dorvik. Colonel Luc Toll asked him.\nFREY: Not really.",),
            [(0, "Otti Frey"), (0, "Luc Toll"), (0, "Frey")],
        ),
        (("Ivan Petrenko spoke in Dorvik. Petrenko & Sons Ltd paid nothing.",), [(0, "Ivan Petrenko")]),
    ],
)
def test_the_names_of_a_report(passages: tuple[str, ...], names: list[tuple[int, str]]) -> None:
    assert gathered(*passages)[0] == names


def test_a_call_sign_is_a_name_of_its_bearer_in_every_passage() -> None:
    names, signs = gathered("Tom Brask, known by the call sign Owl, spoke.", "Owl was wounded in May.")
    assert signs == {"Owl": "Tom Brask"}
    assert (1, "Owl") in names


def test_a_call_sign_that_is_part_of_a_name_is_none() -> None:
    assert gathered("Tom Brask, known by the call sign Otter, spoke. Adam Otter left.")[1] == {}
