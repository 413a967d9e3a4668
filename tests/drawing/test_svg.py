"""What holds of every picture."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.drawing import draw_career, draw_chain, draw_holders
from tenure.drawing._svg import WIDTH

from .values import SVG, described, hop, line, read, tenure, who, words

HOSTILE = 'Ivan <script>alert("x")</script> & \u202eelbis\x1b[2J ]]> \ud800'
PICTURES = {
    "career": lambda name: draw_career([line(fields={"charge": (name,)}), tenure((None, "2023-07-01"), ("2023-07-01", None))], title=name),
    "holders": lambda name: draw_holders([who(name, ("2022-01-01", "2022-02-01"), ("2023-01-01", None))], title=name, on="2022-06-01"),
    "chain": lambda name: draw_chain([hop(name), hop("General Staff", under=name, hop=2)], title=name),
    "empty": lambda name: draw_career([], title=name),
}


@pytest.mark.parametrize("kind", PICTURES)
def test_a_picture_says_what_it_shows(kind: str) -> None:
    root = read(PICTURES[kind]("Ivan Petrenko"))
    assert root.get("role") == "img"
    ids = {one.get("id") for one in root.iter()}
    assert set((root.get("aria-labelledby") or "").split()) <= ids
    assert root.findtext(f"{SVG}title") == "Ivan Petrenko"


@pytest.mark.parametrize("kind", PICTURES)
def test_names_cannot_become_markup(kind: str) -> None:
    picture = PICTURES[kind](HOSTILE)
    root = read(picture)
    assert not list(root.iter(f"{SVG}script"))
    assert "\x1b" not in picture
    assert "\u202e" not in picture
    picture.encode("utf-8")


@given(st.text(max_size=300))
def test_any_text_can_be_drawn(name: str) -> None:
    for draw in PICTURES.values():
        read(draw(name))


@pytest.mark.parametrize("kind", PICTURES)
def test_it_fits_a_narrow_screen(kind: str) -> None:
    root = read(PICTURES[kind]("Ivan Petrenko of the " + "Separate Guards " * 12))
    _, _, width, height = map(float, (root.get("viewBox") or "").split())
    assert (width, root.get("width")) == (WIDTH, "100%")
    for shown in root.iter(f"{SVG}text"):
        assert float(shown.get("y") or 0) < height
        if shown.get("text-anchor") is None:
            # A letter of a sans-serif font is half as wide as high, on average.
            size = 5.7 if "small" in (shown.get("class") or "") else 7.0
            assert float(shown.get("x") or 0) + size * len(shown.text or "") < width
    for rect in root.iter(f"{SVG}rect"):
        assert float(rect.get("x") or 0) >= 0
        assert float(rect.get("x") or 0) + float(rect.get("width") or 0) <= width


def test_light_and_dark_are_the_readers_choice_and_two_pictures_share_no_id() -> None:
    one, other = PICTURES["career"]("Ivan Petrenko"), PICTURES["career"]("Oleh Petrenko")
    assert "@media (prefers-color-scheme: dark)" in one
    ids = [{element.get("id") for element in ElementTree.fromstring(picture).iter() if element.get("id")} for picture in (one, other)]
    assert not ids[0] & ids[1]
    for picture in (one, other):
        named = {element.get("id") for element in read(picture).iter()}
        used = {(rect.get("fill") or "").removeprefix("url(#").removesuffix(")") for rect in read(picture).iter(f"{SVG}rect")} - {""}
        assert used
        assert used <= named


def test_every_word_of_a_row_stands_in_the_text_too() -> None:
    picture = draw_career([tenure((None, "2023-07-01"), ("2023-07-01", None))], title="Career")
    assert described(picture).rstrip(".").replace(": ", " ") in words(picture).replace(": ", " ")
