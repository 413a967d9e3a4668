"""Texts cut where statements begin and end, against an oracle that looks at every character."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cli.values import report, told
from tenure.model.statement import Quote, Statement, Subject
from tenure.web.marking import cut

TEXT = "Ivan Petrenko was dismissed as commander of the 9th Army in July."
PLAIN = told(report(TEXT), "dismissal", "was dismissed")
SPANS = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 20)).map(lambda pair: (pair[0], min(len(TEXT), sum(pair))))


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    trigger, subject = draw(SPANS), draw(SPANS)
    roles = draw(st.dictionaries(st.sampled_from(["post", "organization", "counterpart.0"]), SPANS, max_size=3))
    return replace(
        PLAIN,
        trigger=Quote(TEXT[slice(*trigger)], *trigger),
        subject=Subject("Ivan Petrenko", TEXT[slice(*subject)], *subject),
        spans=roles,
    )


@given(st.lists(statements(), max_size=5))
def test_segments_are_the_text_and_each_character_has_its_statements_and_roles(found):
    segments = cut(TEXT, found)
    assert "".join(one.text for one in segments) == TEXT
    at = 0
    for segment in segments:
        for place in range(at, at + len(segment.text)):
            numbers = [n for n, one in enumerate(found, 1) if one.trigger.start <= place < one.trigger.end]
            roles = {
                f"{n} {name.partition('.')[0]}"
                for n, one in enumerate(found, 1)
                for name, (start, end) in {**one.spans, "subject": (one.subject.start, one.subject.end)}.items()
                if start <= place < end
            }
            assert list(segment.numbers) == numbers
            assert set(segment.roles) == roles
        at += len(segment.text)
        assert list(segment.ends) == [n for n, one in enumerate(found, 1) if one.trigger.end == at]


def test_a_text_without_statements_is_one_segment():
    (only,) = cut(TEXT, [])
    assert (only.text, only.numbers, only.roles) == (TEXT, (), ())


def test_an_empty_text_has_no_segment():
    assert cut("", []) == ()
