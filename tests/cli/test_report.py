from rich.console import Console

from cli.values import arrest, dismissal, report, told
from tenure.cli._report import about, footnotes, header, headline, mark, statement_list


def printed(renderable, width=200):
    console = Console(width=width, highlight=False, color_system=None)
    with console.capture() as captured:
        console.print(renderable)
    return "\n".join(line.rstrip() for line in captured.get().splitlines())


def test_statements_are_marked_in_the_text_with_their_numbers():
    doc = report()
    assert mark(doc.text, [dismissal(doc), arrest(doc)]).plain == (
        "General removed\nIvan Petrenko [was dismissed](1) as commander of the 9th Army in July 2023. "
        "In May 2024, he was reportedly [arrested](2) over fraud."
    )


def test_triggers_that_overlap_share_a_bracket():
    doc = report("Ivan Petrenko was sacked and jailed.")
    both = [told(doc, "dismissal", "was sacked"), told(doc, "arrest", "sacked and jailed"), told(doc, "arrest", "was sacked")]
    assert mark(doc.text, both).plain == "Ivan Petrenko [was sacked and jailed](1,2,3)."


def test_a_text_without_statements_is_printed_as_it_is():
    assert mark("Nothing.\nAt all.", []).plain == "Nothing.\nAt all."


def test_footnotes_carry_the_numbers_and_the_marks():
    doc = report()
    assert printed(footnotes([dismissal(doc), arrest(doc)])) == (
        "(1)  Ivan Petrenko: dismissed as commander from 9th Army · 2023-07\n"
        "(2)  Ivan Petrenko (“he”): arrested over fraud (reportedly) · 2024-05"
    )


def test_a_listed_statement_shows_its_date_and_its_sentence():
    doc = report()
    lines = printed(statement_list([arrest(doc)])).splitlines()
    assert lines == [
        "2024-05  Ivan Petrenko (“he”): arrested over fraud (reportedly)",
        "           “In May 2024, he was reportedly arrested over fraud.”",
    ]


def test_an_unresolved_subject_is_not_given_a_name():
    doc = report()
    stmt = told(doc, "arrest", "arrested", name="", mention="he")
    nameless = type(stmt).from_json({**stmt.to_json(), "subject": {**stmt.to_json()["subject"], "name": None, "kind": "unknown"}})
    assert headline(nameless).plain.startswith("somebody (“he”): arrested")


def test_the_header_says_what_is_not_known():
    shown = printed(header(report(outlet=None, published="2025-04", published_from="sidecar", language=None)))
    assert "outlet     unknown" in shown
    assert "published  2025-04 (from sidecar)" in shown
    assert "language   not recognised" in shown
    assert "author" not in shown


def test_nothing_of_a_sentence_is_lost_on_a_narrow_terminal():
    doc = report()
    words = printed(statement_list([dismissal(doc)]), width=40).split()
    assert all(
        word in " ".join(words)
        for word in ["Ivan", "Petrenko", "was", "dismissed", "as", "commander", "of", "the", "9th", "Army", "in", "July", "2023"]
    )


def test_a_report_in_a_list_says_how_much_it_gave():
    first, second = about(report(title="General removed", wording="restated"), 2, "rules-en/0.1")
    assert first.plain == "General removed"
    assert second.plain == "Example Times, 2024-06-02 (restated) · d01 · 2 statements"


def test_a_mention_is_shown_where_it_tells_more_than_the_name():
    doc = report("General Ivan Petrenko was arrested. The officer was charged.")
    heads = [headline(told(doc, "arrest", "arrested", mention=mention)).plain for mention in ("General Ivan Petrenko", "Ivan Petrenko")]
    assert heads == ["Ivan Petrenko: arrested"] * 2
    assert headline(told(doc, "charge", "charged", mention="The officer")).plain == "Ivan Petrenko (“The officer”): charged"
