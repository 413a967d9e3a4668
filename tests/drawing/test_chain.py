"""A chain: a tree of units, each relation with its own label, kinds apart."""

from __future__ import annotations

from tenure.drawing import as_tree, by_kind, draw_chain

from .values import described, hop, shapes, who, words

HOPS = [
    hop("Northern District", holders=(who("Ivan Petrenko", (None, None), (None, None), label="assumed", capacity="acting"),)),
    hop("Reserve", label="ended"),
    hop("General Staff", under="Northern District", hop=2, relation=None, label="possible"),
    hop("9th Army", under="General Staff", hop=3, label="disputed", turn="cycle"),
    hop("Northern Command", relation="administrative"),
]


def test_units_stand_below_what_leads_to_them_and_kinds_apart() -> None:
    trees = [(kind, [(depth, one.to_name) for depth, one in as_tree(of_kind)]) for kind, of_kind in by_kind(HOPS)]
    assert trees == [
        ("command", [(0, "Northern District"), (1, "General Staff"), (2, "9th Army"), (0, "Reserve")]),
        ("administrative", [(0, "Northern Command")]),
    ]


def test_each_hop_says_label_kind_holders_and_why_it_ends() -> None:
    shown = words(draw_chain(HOPS, title="Above the 9th Army"))
    assert "evidenced, in command; 1 independent source Ivan Petrenko, acting commander: assumed" in shown
    assert "possible, of which kind no report says; 1 independent source no holder known" in shown
    assert "a cycle: this unit lies on the way here" in shown
    assert "evidenced, administratively" in shown


def test_the_kind_of_a_relation_is_a_kind_of_line() -> None:
    picture = draw_chain(HOPS, title="Above the 9th Army")
    assert [len(shapes(picture, kind)) for kind in ("line", "dashed", "mixed", "dotted")] == [5, 1, 1, 0]


def test_the_text_says_what_stands_above_what() -> None:
    told = described(draw_chain(HOPS, title="Above the 9th Army"))
    assert "Above Northern District: General Staff (possible, of which kind no report says" in told
    assert "Below 9th Army: Northern District" in described(draw_chain([hop("Northern District", direction="down")], title="Below"))
