from __future__ import annotations

from collections.abc import Callable

import pytest

from tenure.extraction.attribution import Said


@pytest.mark.parametrize(
    "text",
    [
        "PROMOTIONS: Major Otto Lehr is promoted to colonel.",
        "URGENT ACTION: Major Otto Lehr was taken from his home on Monday.",
        "WANTED: Sergeant Ulf Krane is wanted for murder.",
        "STAFF CHANGES: Major Otto Lehr was dismissed on Monday.",
        "NOTICE: Major Otto Lehr was dismissed on Monday.",
        "PRESENTER: Major Otto Lehr was dismissed on Monday.\nPRESENTER: He will appeal.",
        "Our reporter Mina Dorn is in the town.\nDORN: Major Otto Lehr was dismissed on Monday.",
    ],
)
def test_a_label_of_a_section_or_of_the_reports_own_voice_is_no_speaker(told: Callable[[str], list[Said]], text: str) -> None:
    assert [said.source for said in told(text)] == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("POLICE: Sergeant Ulf Krane was arrested on Monday.", "POLICE"),
        ("KRENZ: Sergeant Ulf Krane was arrested on Monday.", "KRENZ"),
        ("HASTINGS: Ulf Krane was arrested on Monday. The words of Colonel Tim Hastings come as a surprise.", "HASTINGS"),
        ("BANKS: Ulf Krane was arrested on Monday.\nHOST: Who told you?\nBANKS: I may not say.", "BANKS"),
    ],
)
def test_a_body_and_a_persons_name_in_capitals_are_speakers(told: Callable[[str], list[Said]], text: str, source: str) -> None:
    assert {said.source for said in told(text)} == {source}
