from __future__ import annotations

from .builders import PARAGRAPH, read_doc, refusal

PAGE = """# The *fall* of a colonel

Colonel **Adam Example** was
[dismissed](https://example.org) on Monday,
`the ministry` said.

> He ~~admits~~ denies it.

- first point
- second &amp; last

| post | holder |
|------|--------|
| commander | Adam Example |

![portrait](a.png) <b>bold</b><!-- hidden -->

```
code stays
```
"""


def test_markup_is_taken_off_and_paragraphs_are_kept() -> None:
    doc = read_doc(PAGE, "a.md")
    assert doc.text.split("\n") == [
        "The fall of a colonel",
        "Colonel Adam Example was dismissed on Monday, the ministry said.",
        "He admits denies it.",
        "first point",
        "second & last",
        "post | holder",
        "commander | Adam Example",
        "portrait bold",
        "code stays",
    ]
    assert (doc.title, doc.format, doc.reader) == ("The fall of a colonel", "markdown", "markdown/1")


def test_a_heading_further_down_is_no_title() -> None:
    assert read_doc(f"{PARAGRAPH}\n\n# Later\n\nMore.", "a.md").title is None
    assert read_doc(f"## Second level\n\n{PARAGRAPH}", "a.md").title is None


def test_yaml_front_matter_keeps_dates_as_printed() -> None:
    front = "---\nTitle: A colonel falls\ndate: 2023-07-12 23:30:00 +0300\nauthor:\n  - A. Writer\n  - B. Other\nlang: en\nurl: https://example.org/1\n---\n"
    doc = read_doc(front + PARAGRAPH, "a.md")
    assert (doc.title, doc.published, doc.published_from) == ("A colonel falls", "2023-07-12", "front matter")
    assert (doc.author, doc.language, doc.address) == ("A. Writer, B. Other", "en", "https://example.org/1")
    assert doc.text == f"A colonel falls\n{PARAGRAPH}"
    assert read_doc("---\npublished: 2023-07\n---\n" + PARAGRAPH, "a.md").published == "2023-07"


def test_toml_front_matter() -> None:
    doc = read_doc(f'+++\ndate = 2023-07-12T10:00:00Z\npublication = "Example Times"\n+++\n{PARAGRAPH}', "a.md")
    assert (doc.published, doc.outlet) == ("2023-07-12", "Example Times")


def test_a_date_that_is_none_is_refused() -> None:
    line = refusal(f"---\ndate: 12 July 2023\n---\n{PARAGRAPH}", "a.md")
    assert "published in the front matter is '12 July 2023'" in line


def test_front_matter_that_is_none() -> None:
    assert "front matter cannot be read" in refusal(f"---\na: [b\n---\n{PARAGRAPH}", "a.md")
    assert "front matter cannot be read" in refusal(f"+++\na = \n+++\n{PARAGRAPH}", "a.md")
    assert read_doc(f"---\n- a list\n---\n{PARAGRAPH}", "a.md").text == PARAGRAPH
    assert read_doc(f"---\n---\n{PARAGRAPH}", "a.md").text == PARAGRAPH


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert read_doc(f"---\n\n{PARAGRAPH}", "a.md").text == PARAGRAPH


def test_deep_nesting_loses_no_text() -> None:
    assert "deep inside" in read_doc("> " * 60 + "deep inside\n\n" + PARAGRAPH, "a.md").text
