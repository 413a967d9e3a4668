"""Leads that describe before they name: the description goes to whom what follows names, or to nobody."""

from __future__ import annotations

import pytest

from .cases import one


def test_every_commander_is_nobody_of_the_next_sentence() -> None:
    text = "The president sacked every commander in the fleet. Admiral Adam Example was not there."
    assert one(text, "dismissal").subject.name != "Adam Example"


def test_his_driver_is_not_he() -> None:
    assert one("In May his driver was killed. Adam Example had been suspended.", "death").subject.name != "Adam Example"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The head of Palvenia's spy service was arrested on Monday. Rui Castano has led the directorate since 2017.", "Rui Castano"),
        ("The director of the archive was arrested. Egon Wirth, who had run the agency, denied the charges.", "Egon Wirth"),
        ("The commander of the 9th Brigade was arrested. Colonel Egon Wirth had led the brigade since 2011.", "Egon Wirth"),
        ("The commander of the 9th Brigade was arrested. Colonel Egon Wirth, who leads the 4th Brigade, will replace him.", None),
        ("The commander of the 9th Brigade was arrested. Colonel Egon Wirth leads the 4th Brigade.", None),
        ("The commander of the Northern Fleet was arrested. Admiral Egon Wirth, commander of the Southern Fleet, will replace him.", None),
        ("The chief of the border guard was arrested. Egon Wirth, who heads the ministry, announced the decision.", None),
        ("The commander of the brigade was arrested. General Egon Wirth ordered the arrest.", None),
        ("The head of Palvenia's spy service said he was arrested. Rui Castano came. The talks were held in Palvenia.", None),
    ],
)
def test_the_lead_tells_of_the_head_of_a_body_who_is_named_after_it(text: str, name: str | None) -> None:
    assert one(text, "arrest").subject.name == name
