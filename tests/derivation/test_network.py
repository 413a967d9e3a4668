"""The network against an oracle that tries every assignment of days."""

from __future__ import annotations

import random
from itertools import combinations, pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tenure.derivation._constraints import HEDGED, IMPLIED, STATED, Claim, Edge, Link, Node
from tenure.derivation._network import solve
from tenure.derivation._settle import settle
from tenure.model.event import Told

NODES: tuple[Node, ...] = (("a", "day"), ("b", "day"), ("c", "day"))
FIRST, LAST = -12, 20  # claims lie in 1..6 and two links reach 6 days further: what is bounded lies in -5..12
AXES = np.indices((LAST - FIRST + 1,) * 3) + FIRST

ranks = st.sampled_from([STATED, STATED, IMPLIED, HEDGED])
days = st.one_of(st.none(), st.integers(1, 6))


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    least, most = draw(days), draw(days)
    if least is not None and most is not None and least > most:
        least, most = most, least
    told = Told("d", f"st-{draw(st.integers(0, 5))}")
    return Claim(draw(st.sampled_from(NODES)), told, least, most, rank=draw(ranks))


@st.composite
def links(draw: st.DrawFn) -> Link:
    first, then = draw(st.permutations(NODES))[:2]
    least, most = draw(st.one_of(st.none(), st.integers(-2, 3))), draw(st.one_of(st.none(), st.integers(-2, 3)))
    if least is not None and most is not None and least > most:
        least, most = most, least
    return Link(first, then, least, most, "linked", Told("d", f"st-{draw(st.integers(3, 8))}"), draw(st.sampled_from([IMPLIED, HEDGED])))


# A statement makes one claim on one day.
histories = st.tuples(st.lists(claims(), max_size=6, unique_by=lambda c: (c.node, c.told)), st.lists(links(), max_size=4))


def allowed(some_claims, some_links):
    """Every assignment of days to the three nodes, and whether it satisfies all."""
    fits = np.ones(AXES.shape[1:], dtype=bool)
    for claim in some_claims:
        axis = AXES[NODES.index(claim.node)]
        fits &= (axis >= claim.least if claim.least is not None else True) & (axis <= claim.most if claim.most is not None else True)
    for link in some_links:
        gap = AXES[NODES.index(link.then)] - AXES[NODES.index(link.first)]
        fits &= (gap >= link.least if link.least is not None else True) & (gap <= link.most if link.most is not None else True)
    return fits


def range_of(fits, node):
    """The first and last day of `node` in any assignment that fits; None where only the horizon bounds it."""
    axis = AXES[NODES.index(node)][fits]
    least, most = int(axis.min()), int(axis.max())
    return (None if least < -5 else least), (None if most > 12 else most)


def satisfiable(statements, all_claims, all_links):
    some_claims = [c for c in all_claims if c.told in statements]
    return allowed(some_claims, [k for k in all_links if k.told in statements]).any()


def may_both_be(one, other):
    return max(one.least or -99, other.least or -99) <= min(one.most or 99, other.most or 99)


def hull_of_sides(node_claims):
    """The days on which the sides of a disagreement agree within themselves: obvious, by trying every subset."""
    bounds = {}
    agreeing = []
    for size in range(len(node_claims), 0, -1):
        for subset in combinations(node_claims, size):
            least = max((c.least for c in subset if c.least is not None), default=-99)
            most = min((c.most for c in subset if c.most is not None), default=99)
            if least <= most and not any(set(subset) < set(other) for other in agreeing):
                agreeing.append(subset)
                bounds[subset] = (least, most)
    if not bounds:
        return -99, 99
    return min(least for least, _ in bounds.values()), max(most for _, most in bounds.values())


@given(histories)
@settings(max_examples=250, deadline=None)
def test_bounds_of_what_can_be_true_together_are_exactly_tight(history):
    all_claims, all_links = history
    fits = allowed(all_claims, all_links)
    solution = solve(all_claims, all_links)
    assert bool(solution.disputes) == (not fits.any())
    if fits.any():
        for node, solved in solution.days.items():
            assert (solved.least, solved.most) == range_of(fits, node)
        assert not solution.left_out
        assert not solution.disputed


@given(histories)
@settings(max_examples=250, deadline=None)
def test_a_dispute_is_an_irreducible_set_of_statements(history):
    all_claims, all_links = history
    for dispute in solve(all_claims, all_links).disputes:
        there = linked_to(dispute.nodes[0], all_links)
        said = [claim for claim in all_claims if claim.node in there], [link for link in all_links if link.first in there]
        assert not satisfiable(set(dispute.smallest), *said)
        for left_out in dispute.smallest:
            assert satisfiable(set(dispute.smallest) - {left_out}, *said)


def linked_to(node, all_links):
    """The days that hang together with one by links."""
    there = {node}
    for _ in NODES:
        there |= {day for link in all_links for day in (link.first, link.then) if {link.first, link.then} & there}
    return there


@given(histories)
@settings(max_examples=250, deadline=None)
def test_after_a_dispute_the_rest_is_bounded_as_tightly_as_it_allows(history):
    all_claims, all_links = history
    solution = solve(all_claims, all_links)
    relaxed = []
    for node in NODES:
        kept = sorted({c for c in all_claims if c.node == node and c not in solution.left_out}, key=lambda c: c.key)
        firmer = []
        for rank in (STATED, IMPLIED, HEDGED):
            tier = [c for c in kept if c.rank == rank and all(may_both_be(c, other) for other in firmer)]
            firmer += tier
            side = hull_of_sides(tier)
            relaxed.append(Claim(node, Told("", ""), max(side[0], FIRST), min(side[1], LAST)))
    fits = allowed(relaxed, [link for link in all_links if link not in solution.left_out])
    assert fits.any()
    for node, solved in solution.days.items():
        assert (solved.least, solved.most) == range_of(fits, node)


@given(histories)
@settings(max_examples=250, deadline=None)
def test_what_remains_excludes_no_date_in_dispute(history):
    solution = solve(*history)
    sides = {c for dispute in solution.disputes for c in dispute.claims if c.node in solution.disputed}
    for side in sides | {item for item in solution.left_out if isinstance(item, Claim)}:
        if side.rank == STATED:
            least, most = solution.days[side.node][:2]
            assert may_both_be(side, Claim(side.node, side.told, least, most))


@given(histories)
@settings(max_examples=200, deadline=None)
def test_what_is_left_out_stands_in_a_dispute(history):
    solution = solve(*history)
    in_dispute = {item.told for dispute in solution.disputes for item in (*dispute.claims, *dispute.links)}
    assert {item.told for item in solution.left_out} <= in_dispute


@given(histories, histories)
@settings(max_examples=200, deadline=None)
def test_what_was_solved_before_is_solved_again_the_same(history, other):
    solution = solve(*history)
    joined = [[*mine, *new] for mine, new in zip(history, other, strict=True)]
    assert solve(*joined, earlier=solution) == solve(*joined)
    again = solve(*history, earlier=solution)
    assert again == solution
    assert all(again.component_of[node] is component for node, component in solution.component_of.items())


@given(histories, st.randoms(use_true_random=False))
@settings(max_examples=200, deadline=None)
def test_order_of_input_changes_nothing(history, rng: random.Random):
    shuffled = [list(part) for part in history]
    for part in shuffled:
        rng.shuffle(part)
    assert solve(*shuffled) == solve(*history)


@given(histories)
@settings(max_examples=200, deadline=None)
def test_a_proof_adds_up_to_its_bound(history):
    all_claims, all_links = history
    for solved in solve(all_claims, all_links).days.values():
        assert (solved.most is None) == (not solved.proof_most)
        assert (solved.least is None) == (not solved.proof_least)
        if solved.most is not None:
            assert sum(edge.days for edge in solved.proof_most) == solved.most
            assert connected(solved.proof_most)
        if solved.least is not None:
            assert -sum(edge.days for edge in solved.proof_least) == solved.least
            assert connected(solved.proof_least[::-1])
        for edge in (*solved.proof_most, *solved.proof_least):
            assert all(claim in all_claims for claim in edge.claims)
            assert edge.link is None or edge.link in all_links


def connected(proof: tuple[Edge, ...]) -> bool:
    return all(one.head == other.tail for one, other in pairwise(proof))


def claim(day, told, *, rank=STATED, until=None):
    return Claim(NODES[0], Told("d", told), day, until or day, rank=rank)


def test_two_days_are_relaxed_to_what_lies_between():
    settled = settle([claim(17, "st-1"), claim(1, "st-2", until=31), claim(52, "st-3")])
    assert (settled.least, settled.most, settled.relaxed) == (17, 52, True)


def test_a_hedged_day_yields_to_an_unhedged_one():
    settled = settle([claim(17, "st-1"), claim(52, "st-2", rank=HEDGED)])
    assert (settled.least, settled.most, settled.relaxed) == (17, 17, False)
    assert len(settled.against) == 2


def test_a_link_yields_before_dates():
    a, b = NODES[0], NODES[1]
    said = [Claim(a, Told("d", "st-1"), 10, 10), Claim(b, Told("d", "st-2"), 5, 5)]
    after = Link(a, b, 0, None, "after", Told("d", "st-3"))
    solution = solve(said, [after])
    assert solution.days[a].most == 10
    assert solution.days[b].least == 5
    assert solution.left_out == {after}
    assert solution.disputes[0].smallest == (Told("d", "st-1"), Told("d", "st-2"), Told("d", "st-3"))


def test_a_conflict_leaves_other_days_alone():
    a, b, c = NODES
    said = [Claim(a, Told("d", "st-1"), 10, 10), Claim(a, Told("d", "st-2"), 20, 20), Claim(c, Told("d", "st-3"), 3, 3)]
    solution = solve(said, [Link(c, b, 1, 1, "the day after", Told("d", "st-4"))])
    assert (solution.days[b].least, solution.days[b].most) == (4, 4)
    assert solution.disputed == {a}


def test_a_link_that_only_one_side_of_a_disagreement_allows_is_left_out():
    a, b = NODES[:2]
    said = [Claim(a, Told("d", "st-1"), 1, 1), Claim(a, Told("d", "st-2"), 5, 5), Claim(b, Told("d", "st-3"), 3, 3)]
    before = Link(a, b, 0, None, "before", Told("d", "st-4"))
    solution = solve(said, [before])
    assert (solution.days[a].least, solution.days[a].most) == (1, 5)
    assert solution.left_out == {before}
