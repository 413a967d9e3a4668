"""What every store does, whatever database keeps it."""

import random
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store.conftest import OPENERS, Opener
from store.values import make_doc, make_report, make_stmt
from tenure.store import Original, Store, TextVersion

WORDS = "Petrenko was arrested. Example was dismissed. Petrenko was charged."


def fill(store: Store) -> None:
    doc = make_doc(WORDS, outlet="Example Daily", published="2024-05-20")
    statements = [
        make_stmt(doc, "Petrenko was arrested", "arrest", when="2024-05"),
        make_stmt(doc, "Example was dismissed", "dismissal", when="2023-07-11"),
        make_stmt(doc, "Petrenko was charged", "charge"),
    ]
    with store.transaction():
        store.put(make_report(doc, *statements))


def test_what_was_put_comes_back(open_again: Opener) -> None:
    values = {"author": "A", "published": "2024-05", "published_from": "sidecar", "modified": "2024-06-01", "captured": "2025-01-02"}
    doc = make_doc("Général\nMüller was here", title="Général", outlet="O", address="https://example.org/1", wording="restated", **values)
    stmt = make_stmt(doc, "Müller was here", "posting", post="commander", counterpart=("X", "Y"), score=0.5)
    store = open_again()
    with store.transaction():
        store.put(make_report(doc, stmt, original=b"\x00\xff bytes"))
    store.close()
    again = open_again()
    assert again.statements() == [stmt]
    assert again.documents() == [doc]
    found = again.find(doc.id)
    assert found is not None
    assert (found.doc, found.extractor) == (doc, "fake/1")
    assert again.original(doc.id) == Original(b"\x00\xff bytes", "text/plain")
    assert again.names() == [(doc.id, "report")]


def test_statements_come_back_in_the_order_of_places(store: Store) -> None:
    fill(store)
    assert [stmt.event for stmt in store.statements()] == ["arrest", "dismissal", "charge"]
    assert [stmt.event for stmt in store.statements(event="charge")] == ["charge"]
    assert store.statements(doc_id="do-none") == []


@pytest.mark.parametrize(
    ("start", "end", "events"),
    [
        ("2024-05-31", None, ["arrest"]),
        ("2024-06-01", None, []),
        (None, "2023-07-11", ["dismissal"]),
        (None, "2023-07-10", []),
        ("2023-07-11", "2024-05-01", ["arrest", "dismissal"]),
    ],
)
def test_days_are_inclusive_and_undated_statements_are_left_out(
    store: Store, start: str | None, end: str | None, events: list[str]
) -> None:
    fill(store)
    assert [stmt.event for stmt in store.statements(start=start, end=end)] == events


def test_an_open_date_reaches_as_far_as_it_is_open(store: Store) -> None:
    doc = make_doc("Example was missing.")
    with store.transaction():
        store.put(make_report(doc, make_stmt(doc, "Example was missing", "disappearance", when="2024-05-01/..")))
    assert len(store.statements(start="2030-01-01")) == 1
    assert len(store.statements(end="2024-04-30")) == 0


def test_unknown_ids_give_nothing(store: Store) -> None:
    assert store.find("do-none") is None
    assert store.original("do-none") is None
    assert store.texts("do-none") == []
    assert store.documents(["do-none"]) == []


def test_nothing_is_written_outside_a_transaction(store: Store) -> None:
    with pytest.raises(RuntimeError, match="transaction"):
        store.put(make_report(make_doc("A")))
    with pytest.raises(RuntimeError, match="transaction"):
        store.add_judgement("same", ("a", "b"), reviewer="R", decided="2025-01-01", why="")


def test_a_transaction_that_raises_leaves_nothing(store: Store) -> None:
    before = store.revision()
    with pytest.raises(KeyboardInterrupt), store.transaction():  # noqa: PT012 - the second statement is the interruption
        store.put(make_report(make_doc("A")))
        raise KeyboardInterrupt
    assert store.documents() == []
    assert store.revision() == before
    with store.transaction():
        store.put(make_report(make_doc("A")))
    assert len(store.documents()) == 1


def test_transactions_do_not_nest(store: Store) -> None:
    with store.transaction(), pytest.raises(RuntimeError, match="nest"), store.snapshot():
        pass


def test_a_snapshot_does_not_see_what_others_write(open_again: Opener) -> None:
    reader, writer = open_again(), open_again()
    with reader.snapshot():
        assert reader.documents() == []
        with writer.transaction():
            writer.put(make_report(make_doc("A")))
        assert reader.documents() == []
    assert len(reader.documents()) == 1


def test_the_revision_grows_with_every_write(store: Store) -> None:
    seen = [store.revision()]
    doc = make_doc("A")
    with store.transaction():
        store.put(make_report(doc))
    seen.append(store.revision())
    with store.transaction():
        store.rename(replace(doc, name="z"))
    seen.append(store.revision())
    with store.transaction():
        store.add_judgement("same", ("a", "b"), reviewer="R", decided="2025-01-01", why="")
    seen.append(store.revision())
    assert seen == sorted(set(seen))


def test_new_text_stands_and_old_text_stays(store: Store) -> None:
    first = make_doc("Petrenko was arrested here")
    second = replace(first, text="Petrenko was arrested there", reader="text/2")
    for doc in (first, second):
        with store.transaction():
            store.put(make_report(doc, make_stmt(doc, "Petrenko was arrested", "arrest")))
    assert [doc.text for doc in store.documents()] == [second.text]
    assert store.texts(first.id) == [TextVersion("text/1", first.text), TextVersion("text/2", second.text)]
    assert [stmt.id for stmt in store.statements()] == [make_stmt(second, "Petrenko was arrested", "arrest").id]
    assert store.search("here", limit=5) == []
    assert len(store.search("there", limit=5)) == 1
    with store.transaction():
        store.put(make_report(first))
    assert [version.text for version in store.texts(first.id)] == [second.text, first.text]


def test_the_same_statement_twice_is_one(store: Store) -> None:
    doc = make_doc("Petrenko was arrested.")
    stmt = make_stmt(doc, "Petrenko was arrested", "arrest")
    with store.transaction():
        store.put(make_report(doc, stmt, stmt))
    assert store.statements() == [stmt]


def test_two_documents_may_share_bytes_and_statements(store: Store) -> None:
    for outlet in ("A", "B"):
        doc = make_doc("Petrenko was arrested.", outlet=outlet)
        with store.transaction():
            store.put(make_report(doc, make_stmt(doc, "Petrenko was arrested", "arrest")))
    assert len(store.documents()) == 2
    assert len(store.statements()) == 2
    assert len({stmt.id for stmt in store.statements()}) == 1


def test_counts(store: Store) -> None:
    fill(store)
    with store.transaction():
        store.put(make_report(make_doc("Добрий день", language="uk"), extractor=None))
        store.put(make_report(make_doc("???", language=None), extractor=None))
        store.put(make_report(make_doc("Nothing happened.")))
    counts = store.counts()
    assert (counts.documents, counts.statements, counts.judgements, counts.without_statements) == (4, 3, 0, 3)
    assert counts.by_language == {"": 1, "en": 2, "uk": 1}
    assert counts.without_extractor == {"": 1, "uk": 1}


def test_judgements_keep_their_order(open_again: Opener) -> None:
    store = open_again()
    with store.transaction():
        one = store.add_judgement("same", ("pe-1", "pe-2"), reviewer="R", decided="2025-01-01", why="same unit")
        two = store.add_judgement("withdrawn", ("pe-1", "pe-2"), reviewer="S", decided="2025-01-02", why="a namesake", content="{}")
    assert (one.number, two.number) == (1, 2)
    assert open_again().judgements() == [one, two]


def test_documents_of_one_text_are_found_together(store: Store) -> None:
    one, copy, other = make_doc("A", outlet="X"), make_doc("A", outlet="Y"), make_doc("B")
    with store.transaction():
        for doc in (one, copy, other):
            store.put(make_report(doc))
    both = sorted([one.id, copy.id])
    assert [doc.id for doc in store.alike([one.id], [])] == both
    assert [doc.id for doc in store.alike(["do-0"], [copy.text_hash])] == both
    assert [doc.id for doc in store.alike([other.id], [copy.text_hash])] == sorted([*both, other.id])
    assert store.alike([], []) == []


def test_statements_are_called_by_the_beginning_of_their_id(store: Store) -> None:
    fill(store)
    for stmt in store.statements():
        assert store.called(stmt.id) == store.called(stmt.id[:12]) == [stmt]
    assert [stmt.id for stmt in store.called("st-")] == sorted(stmt.id for stmt in store.statements())
    assert store.called("st_") == store.called("%") == []
    (doc,) = store.documents()
    assert store.statements_of([doc.id, "do-0"]) == store.statements()
    assert store.statements_of([]) == []


def test_search_finds_words_without_case_and_diacritics(store: Store) -> None:
    texts = {"a": "General Müller was arrested in Київ.", "b": "The general was dismissed. Müller appealed.", "c": "Nothing here."}
    with store.transaction():
        for name, text in texts.items():
            store.put(make_report(make_doc(text, name=name, title=f"T {name}", published="2024")))

    def found(text: str) -> set[str]:
        return {hit.label for hit in store.search(text, limit=10)}

    assert found("MULLER") == {"a", "b"}
    assert found("київ") == {"a"}
    assert found("general arrested") == {"a"}
    assert found('"general muller"') == {"a"}
    assert found("arrested OR nothing") == set()
    assert found("nosuchword") == found("") == found('"') == found("—") == set()
    assert len(store.search("general", limit=1)) == 1


def test_a_hit_marks_the_words(store: Store) -> None:
    with store.transaction():
        store.put(make_report(make_doc("word " * 200 + "General Müller was arrested. " + "word " * 200)))
    (hit,) = store.search("müller arrested", limit=10)
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["Müller", "arrested"]
    assert len(hit.snippet) < 400


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = OPENERS["sqlite"](tmp_path_factory.mktemp("case"))()
    fill(store)
    return store


@given(st.text() | st.text('"*^():{}-+ANDORNEAR petrenko\x00\ud800', max_size=40))
@settings(max_examples=300, deadline=None)
def test_any_text_can_be_searched_for(filled: Store, text: str) -> None:
    for hit in filled.search(text, limit=3):
        assert hit.marks


@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1), st.binary())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_and_bytes_are_kept_exactly(store: Store, text: str, data: bytes) -> None:
    doc = make_doc(text)
    with store.transaction():
        store.put(make_report(doc, original=data))
    assert store.documents([doc.id]) == [doc]
    assert store.original(doc.id) == Original(data, "text/plain")


def test_the_order_of_adding_changes_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    docs = [make_doc(f"Petrenko was arrested in May {n}.", name=f"n{n % 3}") for n in range(12)]
    answers = []
    for seed in range(3):
        store = OPENERS["sqlite"](tmp_path_factory.mktemp("order"))()
        for doc in random.Random(seed).sample(docs, len(docs)):
            with store.transaction():
                store.put(make_report(doc, make_stmt(doc, "Petrenko was arrested", "arrest")))
        answers.append((store.documents(), store.statements(), store.names(), store.search("arrested may", limit=5), store.counts()))
        store.close()
    assert answers[0] == answers[1] == answers[2]


def test_what_changed_since_a_revision_is_what_was_put_or_renamed(store: Store) -> None:
    first, second = make_doc("Petrenko was arrested."), make_doc("Example was dismissed.")
    with store.transaction():
        store.put(make_report(first))
    between = store.revision()
    assert store.changed_since(0) == [first.id]
    with store.transaction():
        store.put(make_report(second))
    assert store.changed_since(between) == [second.id]
    after = store.revision()
    with store.transaction():
        store.rename(replace(first, name="another"))
        store.add_judgement("same", ("pe-1", "pe-2"), reviewer="A", decided="2025-01-01", why="for a test")
    assert store.changed_since(after) == [first.id]
    assert store.changed_since(store.revision()) == []
