from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from tenure.reading.html_dates import modified, parse_date, published


def page(head: str = "", body: str = "<p>text</p>") -> str:
    return f"<html><head>{head}</head><body>{body}</body></html>"


def find(html: str, address: str | None = None) -> tuple[str | None, str | None]:
    return published(document_fromstring(html), address)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2023-07-12", "2023-07-12"), ("2023-07-12T23:30:00+03:00", "2023-07-12"), ("2023/07/12 10:00", "2023-07-12"),
        ("20230712", "2023-07-12"),
        ("2023-07", "2023-07"), ("2023", "2023"), ("Wed, 12 Jul 2023 10:00:00 GMT", "2023-07-12"), ("July 12, 2023", "2023-07-12"),
        ("Published: 3rd of no month; 12 July 2023", "2023-07-12"), ("12 июля 2023 г., 10:30", "2023-07-12"),
        ("12 липня 2023", "2023-07-12"),
        ("12.07.2023", "2023-07-12"), ("2023-02-30", None), ("2023-22", None), ("31.02.2023", None), ("July 2023", None),
        ("07/12/2023", None),
        ("yesterday", None), ("", None), ("1689201000", None), ("99999", None),
    ],
)  # fmt: skip
def test_dates_are_as_precise_as_printed(text: str, date: str | None) -> None:
    assert parse_date(text) == date


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2023-07-12T10:00:00Z">',
        '<meta name="DC.date" content="2023-07-12">',
        '<meta itemprop="datePublished" content="2023-07-12">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2023-07-12"}</script>',
        '<script type="application/ld+json">{"@graph": [{"@type": "Site"}, {"@type": ["Report"], "datePublished": "2023-07-12"}]}</script>',
    ],
)
def test_metadata(head: str) -> None:
    assert find(page(head)) == ("2023-07-12", "html metadata")


def test_json_of_other_things_than_articles_does_not_count() -> None:
    assert find(page('<script type="application/ld+json">{"@type": "VideoObject", "datePublished": "2023-07-12"}</script>')) == (None, None)
    assert find(page('<script type="application/ld+json">{broken</script>')) == (None, None)
    assert find(page('<script type="application/ld+json">[1, null, {"@graph": 5}]</script>')) == (None, None)


def test_places_in_the_body() -> None:
    assert find(page(body="<time datetime='2023-07-12'>yesterday</time>")) == ("2023-07-12", "html time element")
    assert find(page(body="<time itemprop='datePublished' datetime='2023-07-12'>x</time><time datetime='2020-01-01'>")) == (
        "2023-07-12",
        "html metadata",
    )
    assert find(page(body="<span class='post-Date'>12 July 2023, 14:05</span>")) == ("2023-07-12", "html byline")
    assert find(page(), "https://example.org/news/2023/07/12/colonel") == ("2023-07-12", "html address")
    assert find(page(), "https://example.org/2023/07/colonel") == (None, None)


def test_dates_that_disagree_do_not_count() -> None:
    assert find(page(body="<time datetime='2023-07-12'>a</time><time datetime='2023-07-13'>b</time>")) == (None, None)
    assert find(page(body="<p class='date'>12 July 2023</p><p class='date'>1 May 2020</p>")) == (None, None)


def test_dates_of_running_text_and_footers_do_not_count() -> None:
    assert find(page(body="<p>He was dismissed on 12 July 2023.</p><img src='/2023-07-12.jpg'>")) == (None, None)
    assert find(page(body="<footer><span class='date'>12 July 2023</span></footer>")) == (None, None)


def test_modified() -> None:
    tree = document_fromstring(page('<meta property="article:modified_time" content="2023-07-20">'))
    assert modified(tree, "2023-07-12") == "2023-07-20"
    assert modified(tree, None) == "2023-07-20"
    assert modified(tree, "2023-08") is None
    assert modified(tree, "2023") == "2023-07-20"
    assert modified(document_fromstring(page()), "2023") is None
