from cli.values import arrest, dismissal, report, told
from tenure.cli._citation import cite, quote
from tenure.model.statement import Attribution


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
