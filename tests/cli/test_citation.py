from cli.values import arrest, dismissal, report, told
from tenure.cli._citation import Sources, cite
from tenure.model.event import Told
from tenure.model.statement import Attribution
from tenure.telling.citations import quote


def test_a_citation_names_outlet_date_and_words():
    doc = report()
    assert cite(doc, dismissal(doc)).plain == (
        "Example Times, 2024-06-02: “Ivan Petrenko was dismissed as commander of the 9th Army in July 2023.”"
    )


def test_a_citation_keeps_hedges_wording_and_whose_word_it_is():
    doc = report(wording="restated", published=None)
    stmt = arrest(doc, attribution=(Attribution("TASS", None, None, None, "indirect"),))
    assert cite(doc, stmt).plain == (
        "Example Times, undated, citing TASS: “In May 2024, he was reportedly arrested over fraud.” (restated; reportedly)"
    )


def test_a_report_without_outlet_is_cited_by_its_file():
    doc = report(outlet=None)
    assert cite(doc, dismissal(doc)).plain.startswith("d01, 2024-06-02: ")


def test_a_long_sentence_is_shortened_around_what_the_statement_rests_on():
    doc = report(f"{'Before that, ' * 40}Ivan Petrenko was dismissed{', and so on' * 40}.")
    said = quote(told(doc, "dismissal", "was dismissed"))
    assert said.startswith("… ")
    assert said.endswith(" …")
    assert "Ivan Petrenko was dismissed" in said
    assert len(said) < 310


def test_a_sentence_whose_parts_lie_far_apart_is_not_cut_between_them():
    doc = report(f"Ivan Petrenko{', of whom much is told' * 30}, was dismissed{', and so on' * 40}.")
    said = quote(told(doc, "dismissal", "was dismissed"))
    assert said.startswith("Ivan Petrenko, of whom")
    assert "was dismissed" in said


def many(number):
    """As many reports of the same dismissal, published one a day."""
    docs = [report(id=f"do-{n}", outlet=f"Outlet {n}", published=f"2024-06-0{n}") for n in range(1, number + 1)]
    return {Told(doc.id, dismissal(doc).id): (doc, dismissal(doc)) for doc in docs}


def sources(reports, *, full=False):
    return Sources({doc.id: doc for doc, _ in reports.values()}, {one: stmt for one, (_, stmt) in reports.items()}, full)


def outlets(lines):
    return [line.plain.split(",")[0] for line in lines]


def test_some_reports_are_quoted_and_the_others_named():
    reports = many(5)
    lines = sources(reports).cite(reversed(reports), quotes=3)
    assert outlets(lines[:3]) == ["Outlet 1", "Outlet 2", "Outlet 3"]
    assert lines[3].plain == "Also: Outlet 4, 2024-06-04; Outlet 5, 2024-06-05"


def test_every_report_is_quoted_in_full():
    reports = many(5)
    assert outlets(sources(reports, full=True).cite(reports)) == [f"Outlet {n}" for n in range(1, 6)]


def test_a_report_that_is_only_named_keeps_its_hedge():
    reports = many(2)
    doc = report(id="do-9", outlet="Outlet 9", published="2024-06-09")
    reports[Told("do-9", arrest(doc).id)] = (doc, arrest(doc))
    assert sources(reports).cite(reports, quotes=2)[-1].plain == "Also: Outlet 9, 2024-06-09 (reportedly)"


def test_what_gives_the_date_of_the_line_is_quoted_first():
    reports = many(3)
    doc = report(id="do-9", outlet="Outlet 9", published="2024-06-09")
    reports[Told("do-9", arrest(doc).id)] = (doc, arrest(doc))
    assert outlets(sources(reports).cite(reports, when="2024-05"))[0] == "Outlet 9"
    assert outlets(sources(reports).cite(reports))[0] == "Outlet 1"


def test_what_gives_a_date_is_quoted_before_what_gives_none():
    early, late = report(id="do-1", outlet="Early", published="2024-06-01"), report(id="do-2", outlet="Late", published="2024-06-02")
    reports = {
        Told("do-1", "st-1"): (early, told(early, "dismissal", "was dismissed")),
        Told("do-2", "st-2"): (late, dismissal(late)),
    }
    assert outlets(sources(reports).cite(reports)) == ["Late", "Early"]


def test_one_report_takes_one_quotation_unless_all_are_wanted():
    doc = report()
    both = {Told(doc.id, stmt.id): (doc, stmt) for stmt in (dismissal(doc), arrest(doc))}
    assert len(sources(both).cite(both)) == 1
    assert len(sources(both, full=True).cite(both)) == 2


def test_the_same_sentence_is_quoted_once():
    doc = report()
    both = {Told(doc.id, stmt.id): (doc, stmt) for stmt in (arrest(doc), told(doc, "charge", "fraud", hedged=True))}
    assert len(sources(both, full=True).cite(both)) == 1
