from __future__ import annotations

import pytest
from fpdf import FPDF
from fpdf.enums import AccessPermission

from tenure.reading import Limits
from tenure.reading.pdf import Line, paragraphs

from .builders import PARAGRAPH, make_pdf, read_doc, refusal


def line(text: str, *, top: float, right: float = 500, left: float = 50, height: float = 12, hyphen: bool = False) -> Line:
    return Line(text, hyphen, left, right, 800 - top, height)


def test_lines_become_paragraphs() -> None:
    doc = read_doc(make_pdf([(20, "A colonel falls"), (11, PARAGRAPH * 2), (11, "Second paragraph, and short.")]), "a.pdf")
    assert doc.text.split("\n") == ["A colonel falls", PARAGRAPH * 2, "Second paragraph, and short."]
    assert (doc.format, doc.reader, doc.published, doc.title, doc.language) == ("pdf", "pdf/1", None, None, "en")


def test_words_that_a_line_break_cuts_are_joined() -> None:
    text = (
        "The ministry wrote that until a succes-\nsor is named the lieutenant-\ncolonel commands, and from Kursk-\nBelgorod nothing came."
    )
    assert read_doc(make_pdf([(11, text)]), "a.pdf").text == (
        "The ministry wrote that until a successor is named the lieutenant-colonel commands, and from Kursk-Belgorod nothing came."
    )


def test_a_sentence_goes_on_over_the_page() -> None:
    pages = make_pdf(
        [(11, "The colonel who had commanded"), (11, "1")],
        [(11, "the brigade was dismissed."), (11, "- 2 -")],
        [(11, "New page."), (11, "Page 3 of 3")],
    )
    assert read_doc(pages, "a.pdf").text == "The colonel who had commanded the brigade was dismissed.\nNew page."


@pytest.mark.parametrize(
    ("above", "below", "starts"),
    [
        (line("It goes on", top=0), line("here.", top=14), False),
        (line("It ends.", top=0, right=200), line("Next begins", top=14), True),
        (line("It ends.", top=0), line("Same paragraph", top=14), False),
        (line("A heading", top=0, height=20), line("text", top=20), True),
        (line("No end", top=0), line("after a gap", top=40), True),
        (line("It ends.", top=0), line("Indented", top=14, left=70), True),
        (line("Column foot", top=700), line("goes on at the next column's head", top=0), False),
    ],
)
def test_where_a_paragraph_starts(above: Line, below: Line, starts: bool) -> None:
    body = [line("text text", top=100 + 14 * n) for n in range(5)]
    assert len(paragraphs([above, below])) == 1 + starts if above.bottom - below.bottom < 20 else True
    assert (paragraphs([above, below, *body])[0] == above.text) == starts


def test_title_and_author_of_the_file_count_where_the_text_shows_them() -> None:
    body = [(20, "A colonel falls"), (11, "By Ann Writer"), (11, PARAGRAPH)]
    doc = read_doc(make_pdf(body, title="A Colonel Falls", author="Ann Writer"), "a.pdf")
    assert (doc.title, doc.author) == ("A Colonel Falls", "Ann Writer")
    doc = read_doc(make_pdf(body, title="Microsoft Word - draft7.doc", author="user1"), "a.pdf")
    assert (doc.title, doc.author) == (None, None)


def test_encrypted() -> None:
    assert "is encrypted; remove its password" in refusal(make_pdf([(11, PARAGRAPH)], encrypt="secret"), "a.pdf")
    assert read_doc(make_pdf([(11, PARAGRAPH)], encrypt=""), "a.pdf").text == PARAGRAPH


@pytest.mark.parametrize("part", [0.2, 0.5, 0.9, 0.99])
def test_truncated(part: float) -> None:
    data = make_pdf([(11, PARAGRAPH)], [(11, PARAGRAPH)])
    assert "damaged or truncated; fetch it again" in refusal(data[: int(len(data) * part)], "a.pdf")


def test_damaged() -> None:
    assert "no whole PDF" in refusal(b"%PDF-1.7\n" + b"x" * 1000 + b"%%EOF", "a.pdf")


def test_scans_without_text() -> None:
    pdf = FPDF()
    for _ in range(3):
        pdf.add_page()
        pdf.rect(10, 10, 100, 100, style="F")
    line = refusal(bytes(pdf.output()), "scan.pdf")
    assert "3 pages but no text" in line
    assert "ocrmypdf" in line


def test_limits_are_stated() -> None:
    data = make_pdf(*[[(11, PARAGRAPH)]] * 4)
    assert "has 4 pages (limit 3)" in refusal(data, "a.pdf", limits=Limits(pages=3))
    assert "more than 300 characters" in refusal(data, "a.pdf", limits=Limits(characters=300))


def test_permission_to_copy_is_not_asked_of_a_file_that_opens() -> None:
    pdf = FPDF()
    pdf.set_encryption(owner_password="owner", permissions=AccessPermission.none())
    pdf.add_page()
    pdf.set_font("Helvetica")
    pdf.multi_cell(0, 5, PARAGRAPH)
    assert read_doc(bytes(pdf.output()), "a.pdf").text == PARAGRAPH
