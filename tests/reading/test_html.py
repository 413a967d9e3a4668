from __future__ import annotations

import pytest

from tenure.reading import Limits

from .builders import PARAGRAPH, read_doc, refusal

ARTICLE = f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>A colonel falls - Example Times</title>
<meta property="og:title" content="A colonel falls - Example Times">
<meta property="og:site_name" content="Example Times">
<meta name="author" content="Ann Writer">
<link rel="canonical" href="https://times.example.org/news/a-colonel-falls">
<meta property="article:published_time" content="2023-07-12T23:30:00+03:00">
<meta property="article:modified_time" content="2023-07-20T08:00:00Z">
<script>var hidden = "do not read me";</script></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>A colonel falls</h1><p>{PARAGRAPH}</p><p>{PARAGRAPH.replace("99th", "98th")}</p></article>
<footer>All rights reserved, terms of use</footer></body></html>"""


def test_main_text_and_what_the_page_says_of_itself() -> None:
    doc = read_doc(ARTICLE, "page.html")
    assert doc.text.startswith("A colonel falls\nColonel Adam Example was dismissed")
    assert "98th Brigade" in doc.text
    assert "Sport" not in doc.text
    assert "hidden" not in doc.text
    assert "rights reserved" not in doc.text
    assert (doc.title, doc.outlet, doc.author) == ("A colonel falls", "Example Times", "Ann Writer")
    assert (doc.published, doc.published_from, doc.modified) == ("2023-07-12", "html metadata", "2023-07-20")
    assert (doc.address, doc.language, doc.format) == ("https://times.example.org/news/a-colonel-falls", "en", "html")


def test_a_sidecar_stands_over_the_page() -> None:
    doc = read_doc(ARTICLE, "page.html", sidecar={"published": "2023-07-13", "outlet": "Elsewhere"})
    assert (doc.published, doc.published_from, doc.outlet, doc.author) == ("2023-07-13", "sidecar", "Elsewhere", "Ann Writer")


def test_a_page_without_an_article_gives_the_text_of_its_body() -> None:
    body = "One <b>line</b>.<br>Next<style>p {}</style><table><tr><td>a</td><td>b</td></tr></table>"
    assert read_doc(f"<html><head><title>t</title></head><body>{body}</body></html>", "page.html").text == "t\nOne line.\nNext\na | b"


def test_lists_and_tables_of_the_main_text() -> None:
    table = "<table><tr><th>post</th><th>held <b>by</b></th></tr><tr><td>deputy | acting</td><td>Ivan Petrenko</td></tr></table>"
    listed = "<ul><li>First <i>point</i>.</li><li>Second.</li></ul>"
    page = f"<p>{PARAGRAPH}</p>{listed}{table}<p>The end.</p>"
    assert read_doc(f"<html><body><nav>Home</nav><article>{page}</article></body></html>", "a.html").text.split("\n") == [
        PARAGRAPH, "First point.", "Second.", "post | held by", "deputy | acting | Ivan Petrenko", "The end.",
    ]  # fmt: skip


def test_a_heavy_page_gives_the_text_of_its_body() -> None:
    doc = read_doc(ARTICLE, "page.html", limits=Limits(html_weight=10))
    assert "Home Sport" in doc.text
    assert (doc.title, doc.outlet, doc.published) == ("A colonel falls", "Example Times", "2023-07-12")


def test_a_page_in_another_encoding() -> None:
    text = "Генерал-майор Иван Петренко был отстранён от должности командующего, сообщило министерство обороны."
    page = f'<html><head><meta charset="windows-1251"></head><body><p>{text}</p></body></html>'
    doc = read_doc(page.encode("cp1251"), "page.html")
    assert (doc.text.strip(), doc.language) == (text, "ru")


def test_language_of_the_markup_only_where_the_text_is_too_short() -> None:
    russian = "Генерал-майор Иван Петренко был отстранён от должности командующего, сообщило министерство."
    assert read_doc(f"<html lang=en><body><p>{russian}</p></body></html>", "a.html").language == "ru"
    assert read_doc("<html lang=uk><body><p>Так.</p></body></html>", "a.html").language == "uk"


def test_the_host_names_the_outlet_of_a_page_that_does_not() -> None:
    page = f'<html><head><link rel="canonical" href="https://www.example.org/2023/a"></head><body><p>{PARAGRAPH}</p></body></html>'
    assert read_doc(page, "a.html").outlet == "example.org"


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- saved from url=(0027)https://example.org/page/1 -->",
        "<!--\n Page saved with SingleFile \n url: https://example.org/page/1 \n-->",
    ],
)
def test_the_address_from_which_a_browser_saved_the_page(comment: str) -> None:
    doc = read_doc(f"<!DOCTYPE html>\n{comment}\n<html><body><p>{PARAGRAPH}</p></body></html>", "a.html")
    assert doc.address == "https://example.org/page/1"


@pytest.mark.parametrize("tag", ["div", "span", "b", "blockquote"])
def test_a_hundred_thousand_nested_tags_are_refused(tag: str) -> None:
    page = f"<html><body>{f'<{tag}>' * 100_000}text{f'</{tag}>' * 100_000}</body></html>"
    assert "more than 250 deep" in refusal(page, "deep.html")


def test_a_page_as_deep_as_allowed_loses_no_text() -> None:
    page = f"<html><body>{'<div>' * 200}{PARAGRAPH}{'</div>' * 200}<p>the end</p></body></html>"
    text = read_doc(page, "deep.html").text
    assert "Adam Example" in text


def test_pages_without_text() -> None:
    assert "no text" in refusal("<html><body><script>x()</script></body></html>", "a.html")
    assert "no text" in refusal("<!-- -->", "a.html")


def test_a_page_over_the_limit() -> None:
    assert "limit 100" in refusal(ARTICLE, "a.html", limits=Limits(html=100))


def test_xml_declaration_and_control_characters() -> None:
    page = f'<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body><p>\x01{PARAGRAPH}</p></body></html>'
    assert read_doc(page, "a.xhtml").text == PARAGRAPH


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    refusal("<html></html>", "a.html")
    read_doc("<html><body>x y z</body></html>", "a.html")
    assert capfd.readouterr() == ("", "")
