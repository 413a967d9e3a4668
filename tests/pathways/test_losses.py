"""What is told of losses: figures with their wholes and sources, and ranges of what is told and no more."""

from __future__ import annotations

from dataclasses import replace

from tenure.derivation import derive
from tenure.extraction import extract
from tenure.model.document import Document, document_id
from tenure.model.ids import text_hash
from tenure.model.tallies import LossFigure, LossLine, LossRange
from tenure.pathways import losses
from tenure.resolution import resolve


def told(*reports: str) -> list[LossLine]:
    """What reports tell, each of another outlet and month."""
    docs = [
        Document(
            document_id(text_hash(text), f"Outlet {n}", None), f"d{n}", text, outlet=f"Outlet {n}", published=f"2023-0{n}-15", language="en"
        )
        for n, text in enumerate(reports, 1)
    ]
    found = [replace(stmt, doc=doc.id) for doc, one in zip(docs, extract(docs), strict=True) for stmt in one.statements]
    return losses(derive(resolve(docs, found)))


def figures(lines: list[LossLine]) -> list[LossFigure]:
    return [line for line in lines if isinstance(line, LossFigure)]


def ranges(lines: list[LossLine]) -> dict[tuple[str, str], LossRange]:
    return {(line.measure, line.amount_unit): line for line in lines if isinstance(line, LossRange)}


def test_a_figure_keeps_its_whole_and_gives_a_share_only_where_the_report_does() -> None:
    lines = told("The 9th Brigade lost 300 of its 900 men.", "The 9th Brigade lost 400 men.")
    found = {one.amount: one for one in figures(lines)}
    assert (found[300].of, found[300].whole, found[300].percent) == ("its 900 men", 900, 33.3)
    assert (found[400].of, found[400].whole, found[400].percent) == (None, None, None)
    assert ranges(lines)["lost", "percent"].figures == 1


def test_the_range_is_that_of_what_is_told() -> None:
    lines = told("The 9th Brigade lost 300 men.", "The 9th Brigade lost more than 400 men.", "The 9th Brigade lost 350 men.")
    found = ranges(lines)["lost", "count"]
    assert (found.least, found.most, found.qualifiers, found.figures, found.origins) == (300, 400, ("more than",), 3, 3)


def test_survivors_and_losses_are_never_one_range() -> None:
    found = ranges(told("The survival rate in the 9th Brigade was 40 percent.", "The 9th Brigade lost half of its men."))
    assert (found["survived", "percent"].most, found["lost", "percent"].least) == (40, 50)


def test_a_figure_that_is_denied_is_listed_and_lies_in_no_range() -> None:
    lines = told("The 9th Brigade lost 300 men.", "The commander denied that the 9th Brigade had lost 900 men.")
    assert {one.amount: one.stance for one in figures(lines)} == {300: "actual", 900: "negated"}
    assert ranges(lines)["lost", "count"].most == 300


def test_what_two_outlets_tell_alike_is_one_figure_of_two_origins() -> None:
    (found,) = figures(told("The 9th Brigade lost 300 men.", "The ministry said on Monday that it was so. The 9th Brigade lost 300 men."))
    assert (found.origins, len(found.told)) == (2, 2)


def test_losses_without_a_number_are_words() -> None:
    lines = told("The 9th Brigade suffered heavy losses.")
    (found,) = figures(lines)
    assert (found.amount, found.percent, ranges(lines)) == (None, None, {})
    assert "losses" in found.words


def test_who_says_so_is_named() -> None:
    (found,) = figures(told("According to the widow of an officer, the 9th Brigade lost two thirds of its men."))
    assert (found.said_by, found.words, found.percent) == (("widow of an officer",), "two thirds", 66.7)


def test_json_has_every_key_in_order() -> None:
    one, other = told("The 9th Brigade lost 300 of its 900 men.")[:2]
    assert list(one.to_json())[:6] == ["kind", "unit", "unit_name", "measure", "amount", "amount_unit"]
    assert other.to_json()["kind"] == "range"
    assert one.to_json()["statements"]
