"""Careers as pathways read them: their statements, and the longest time between each two days against the whole network."""

from __future__ import annotations

from datetime import date

import networkx as nx
from hypothesis import HealthCheck, given, settings

from tenure.derivation import Derivation, derive, read_careers
from tenure.model.career import Career
from tenure.model.statement import Attribution

from .cases import after, resolve_rows, tell
from .worlds import histories

FAST = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


def whole_network(derived: Derivation) -> nx.DiGraph:
    """All bounds and links that hold without what is hedged, the origin among them."""
    graph = nx.DiGraph()
    arcs = []
    for component in derived.solution.components:
        for node, solved in component.firm.items():
            arcs += [("origin", node, solved.most)] if solved.most is not None else []
            arcs += [(node, "origin", -solved.least)] if solved.least is not None else []
        for link in component.firm_links:
            arcs += [(link.first, link.then, link.most)] if link.most is not None else []
            arcs += [(link.then, link.first, -link.least)] if link.least is not None else []
    for tail, head, days in arcs:
        shorter = min(days, graph.get_edge_data(tail, head, {"weight": days})["weight"])
        graph.add_edge(tail, head, weight=shorter)
    return graph


def first_days(derived: Derivation, career: Career) -> list[tuple[str, str]]:
    return [(one.id, "start") if one.kind == "tenure" else derived.history.span_of_event[one.id][0] for one in career.happenings]


@given(histories(hedges=True))
@FAST
def test_the_time_between_two_days_is_the_shortest_path_of_the_whole_network(history):
    derived = derive(resolve_rows([row.told for row in history[1]]))
    graph = whole_network(derived)
    for career in read_careers(derived):
        nodes = first_days(derived, career)
        for one, first in enumerate(nodes):
            lengths = nx.single_source_bellman_ford_path_length(graph, first) if first in graph else {}
            for other, then in enumerate(nodes):
                if one != other:
                    assert career.most_days(one, other) == (0 if first == then else lengths.get(then))


def test_a_happening_holds_its_statements_as_they_stand():
    relayed = (Attribution("Kommersant", None, None, None, "indirect"),)
    rows = [
        tell("posting", post="commander", organization="10th Brigade", when="2023-01-01/2023-06-30", phase="held", reported="2024-01-01"),
        tell("arrest", when="2024-05-17", charge="fraud", reported="2024-06-01", attribution=relayed, hedged=True),
        tell("denial", reported="2024-06-02", by="Two"),
        tell("release", order=after("arrest"), reported="2024-08-01"),
    ]
    (career,) = read_careers(derive(resolve_rows(rows)))
    by_event = {one.event: one for one in career.happenings}
    assert by_event["posting"].said == {"post": ("commander",), "unit": ("10th Brigade",), "heads": ("yes",)}
    (voice,) = by_event["arrest"].voices
    assert (voice.said, voice.hedged, voice.relayed, voice.modality) == ({"charge": ("fraud",)}, True, True, "actual")
    assert by_event["arrest"].day == (None, date(2024, 8, 1).toordinal())  # the rumour dates nothing; the release came after
    assert len(by_event["arrest"].denied) == 1


def test_careers_are_given_by_id_and_of_those_asked_for():
    derived = derive(resolve_rows([tell("arrest", name) for name in ("A One", "B Two", "C Three")]))
    people = [career.person for career in read_careers(derived)]
    assert people == sorted(people)
    assert [career.person for career in read_careers(derived, people[2:0:-1])] == people[1:]
    assert list(read_careers(derived, ["pe-nobody"])) == []
