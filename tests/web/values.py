"""Cases of invented people for the desk: one as reports are, and one whose every text is an attack."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from cli.values import arrest, dismissal, report, told
from tenure.model.document import Document
from tenure.model.statement import Attribution, Statement
from tenure.store import Original, Report, open_case
from tenure.workspace import Workspace

FIRST = (
    "Ivan Petrenko was commander of the 9th Army in June 2023. Ivan Petrenko was dismissed as commander of the 9th Army in July 2023. "
    "Oleh Petrenko was wounded in July 2023. The 9th Army is part of the Southern Military District."
)
SECOND = "In May 2024, he was reportedly arrested over fraud. Ivan Petrenko denies the charges."
THIRD = "In May 2024, he was reportedly arrested over theft. Ivan Petrenko was Defence Minister in 2025."

#: Texts that run, break out, cover or turn something around where a page is careless with them.
ATTACKS = (
    "<script>window.hacked = 1</script>",
    "\"><img src=x onerror='window.hacked = 1'>",
    "</title></bdi><style>* { display: none }</style>",
    "<svg onload=window.hacked=1><use href='data:image/svg+xml,x'/></svg>",
    "javascript:window.hacked=1//",
    "{{ 7 * 7 }} {% raw %} ${7*7}",
    "\u202egnp.exe\u2066 \u200f abc\u2069",
    "]]><!-- --!> ' onfocus=window.hacked=1 autofocus x='",
    "A" * 400,
    "محمد بن سلمان",
)


def store(path: Path, stated: Mapping[Document, Sequence[Statement]], originals: Mapping[str, Original] | None = None) -> None:
    """A case of these documents with these statements."""
    opened = open_case(path, create="2024-07-01")
    with opened.transaction():
        for doc, statements in stated.items():
            original = (originals or {}).get(doc.id) or Original(doc.text.encode(), "text/plain")
            opened.put(Report(doc, original, tuple(replace(stmt, doc=doc.id) for stmt in statements), "by hand"))
    opened.close()


def make_case(path: Path) -> Path:
    """Two officers of one surname, a unit under another, an accusation that is denied and on which reports disagree."""
    first = report(
        FIRST, id="do-a1", name="a1", outlet="Example Times", published="2023-07-20", captured="2024-01-01", title="General removed",
        wording="restated", address="https://example.org/1",
    )  # fmt: skip
    second = report(SECOND, id="do-b2", name="b2", outlet="Other Post", published="2024-06-02", captured="2024-07-01")
    third = report(THIRD, id="do-c3", name="c3", outlet="Third Wire", published="2025-06-02", captured="2025-07-01", title="Of theft")
    below = told(first, "subordination", "is part of", name="9th Army", organization="Southern Military District", relation="command")
    below = replace(below, subject=replace(below.subject, kind="unit"))
    stated = {
        first: (
            told(first, "posting", "was commander", post="commander", organization="9th Army", when="2023-06", phase="holds"),
            dismissal(first),
            told(first, "wounding", "was wounded", name="Oleh Petrenko", when="2023-07"),
            below,
        ),
        second: (
            arrest(second, attribution=(Attribution("the state agency", None, None, None, "indirect"),)),
            told(second, "denial", "denies"),
        ),
        third: (
            replace(arrest(third), charge="theft"),
            told(third, "posting", "was Defence Minister", post="Defence Minister", when="2025", phase="held"),
        ),
    }  # fmt: skip
    store(path, stated)
    with Workspace.open(path) as work:
        a = next(one for one in work.look_up("Ivan Petrenko").people if one.name == "Ivan Petrenko")
        b = next(one for one in work.look_up("Oleh").people)
        work.judge("different", a.id, b.id, by="A. Reviewer", why="brothers", day="2025-08-01")
    return path


def make_long_case(path: Path, reports: int = 12, outlets: Sequence[str] = ("Example Times",)) -> Path:
    """One report for each of so many officers, every one dismissed from an army of his own; of these outlets in turn."""
    stated: dict[Document, Sequence[Statement]] = {}
    for n in range(reports):
        name, army = f"Ivan {chr(65 + n)}enko", f"{n + 20}th Army"
        doc = report(
            f"{name} was dismissed as commander of the {army} in July 2023.", id=f"do-{n:020x}", name=f"r{n}",
            outlet=outlets[n % len(outlets)], published="2023-07-20", captured="2024-01-01",
        )  # fmt: skip
        stated[doc] = (
            told(doc, "dismissal", "was dismissed", name=name, mention=name, post="commander", organization=army, when="2023-07"),
        )
    store(path, stated)
    return path


def make_hostile_case(path: Path) -> Path:
    """Every attack as name, unit, outlet, title, address, file name, charge and source."""
    stated: dict[Document, Sequence[Statement]] = {}
    for n, attack in enumerate(ATTACKS):
        text = f"{attack} Person{n} was dismissed as commander of {attack} in July 2023."
        doc = report(
            text, id=f"do-{n:020x}", name=f"../../{attack}", outlet=attack, published="2023-07-20", captured="2024-01-01", title=attack,
            address=attack, author=attack,
        )  # fmt: skip
        name = f"Ivan {attack} Person{n}"
        source = (Attribution(attack, None, None, None, "direct"),)
        stmt = told(
            doc, "dismissal", "was dismissed", name=name, mention=f"Person{n}", post=attack, organization=f"{n + 3}th {attack} Army",
            charge=attack, when="2023-07", attribution=source,
        )  # fmt: skip
        stated[doc] = (stmt,)
    store(path, stated, {"do-" + "0" * 20: Original(b"<script>window.hacked = 1</script>", "text/html")})
    return path
