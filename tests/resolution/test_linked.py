"""Sets of nodes that are kept while links come and go are those of looking at all links at once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tenure.resolution.groups import Union
from tenure.resolution.linked import join_again, set_of
from tenure.resolution.mentions import Node

NODES = [Node("text", "person", f"Name {n}") for n in range(7)]
LINKS = ("a", "b", "c", NODES[0], NODES[1])


@given(st.lists(st.dictionaries(st.sampled_from(NODES), st.sets(st.sampled_from(LINKS), max_size=2), max_size=4), max_size=6))
def test_sets_follow_their_links(steps: list[dict[Node, set[str | Node]]]) -> None:
    links: dict[Node, tuple[str | Node, ...]] = dict.fromkeys(NODES, ())
    lead_of: dict[Node, Node] = {}
    led: dict[Node, tuple[Node, ...]] = {}
    for step in steps:
        before = dict(links)
        links |= {node: tuple(sorted(found, key=str)) for node, found in step.items()}

        def holders(link: str | Node, before: dict[Node, tuple[str | Node, ...]] = before) -> list[Node]:
            return [link] if isinstance(link, Node) else [node for node in NODES if link in before[node]][:1]

        join_again(step, lead_of, led, links.__getitem__, holders)
        expected: Union[str | Node] = Union()
        for node in NODES:
            for link in links[node]:
                expected.join(node, link)
        sets = {node: tuple(other for other in NODES if expected.find(other) == expected.find(node)) for node in NODES}
        assert {node: set_of(node, lead_of, led) for node in NODES} == sets
        assert set(led) == set(lead_of.values())
