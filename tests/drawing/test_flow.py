"""The picture of a flow map: every arrow from its row to its row, dashed where the order is only possible, and all of it in words."""

from __future__ import annotations

from tenure.drawing import draw_flow
from tenure.model.tallies import FlowArrow

from .values import described, read, shapes, words


def arrow(source: str, target: str, certain: int = 3, possible: int = 0, median: tuple[int, int | None] = (10, 20)) -> FlowArrow:
    return FlowArrow(source, target, certain, possible, median, ())


def test_each_event_is_a_row_from_early_to_late() -> None:
    picture = draw_flow([arrow("arrest", "charge"), arrow("charge", "sentence"), arrow("dismissal", "arrest")], title="Order")
    shown = [one.text for one in read(picture).iter("{http://www.w3.org/2000/svg}text")]
    rows = [name for name in shown if name in ("dismissal", "arrest", "charge", "sentence")]
    assert rows == ["dismissal", "arrest", "charge", "sentence"]


def test_an_order_that_is_only_possible_is_dashed() -> None:
    picture = draw_flow([arrow("arrest", "charge"), arrow("charge", "sentence", certain=0, possible=4)], title="Order")
    assert len([one for one in shapes(picture, "dashed") if one.tag.endswith("path")]) == 1
    assert "Dashed" in words(picture)


def test_the_text_says_all_that_the_picture_shows() -> None:
    picture = draw_flow(
        [arrow("court_appeal", "ruling", certain=1, possible=1), arrow("arrest", "charge", median=(5, None))], title="Order"
    )
    assert "court appeal, then ruling: 2 people, 1 for certain, median 10 to 20 days." in described(picture)
    assert "median 5 days or more" in described(picture)


def test_what_comes_back_goes_up_on_the_other_side() -> None:
    picture = draw_flow([arrow("arrest", "release", 9), arrow("release", "arrest", 2), arrow("arrest", "arrest", 1)], title="Order")
    paths = [one.get("d") or "" for one in shapes(picture, "line") if one.tag.endswith("path")]
    right = [path for path in paths if path.startswith("M300")]
    left = [path for path in paths if path.startswith("M150")]
    assert (len(right), len(left)) == (1, 2)


def test_rare_arrows_are_counted_and_not_drawn() -> None:
    many = [arrow(f"e{n}", f"e{n + 1}", certain=40 - n) for n in range(30)]
    picture = draw_flow(many, title="Order")
    assert "6 less common arrows are not drawn." in described(picture)
    assert "e29, then e30" not in described(picture)


def test_the_same_arrows_give_the_same_picture() -> None:
    some = [arrow("arrest", "charge"), arrow("charge", "sentence")]
    assert draw_flow(some, title="Order") == draw_flow(some, title="Order")
