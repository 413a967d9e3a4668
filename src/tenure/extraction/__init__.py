"""Document → statements: attributed, dated, hedged, each with its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tenure.extraction.explanation import Explanation, PassedOver
from tenure.model.document import Document
from tenure.model.statement import Statement

__all__ = ["EXTRACTORS", "Explanation", "Extraction", "PassedOver", "extract"]

#: The extractor of each language that has one, by ISO 639-1 code.
EXTRACTORS = {"en": "rules-en/0.8"}


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was extracted from one document.

    `statements` are in the order of their triggers; a document in a language without an extractor has
    none and `extractor` is None. `explained` gives by statement id the frame and the rules that made it; `passed_over` the words that
    tell such events of nobody, in the order of the text.
    """

    doc: Document
    statements: tuple[Statement, ...]
    extractor: str | None
    explained: dict[str, Explanation] = field(default_factory=dict)
    passed_over: tuple[PassedOver, ...] = ()

    @property
    def unresolved(self) -> int:
        """How many statements have a subject that the report does not let be told."""
        return sum(stmt.subject.name is None for stmt in self.statements)


def extract(docs: Iterable[Document], *, processes: int = 1) -> Iterator[Extraction]:
    """The statements of each document, in the order given.

    `processes` above 1 parses in that many processes; the results are the same. Memory does not grow with the
    number of documents.
    """
    if processes > 1:
        from tenure.extraction.parallel import extract_parallel

        yield from extract_parallel(docs, processes)
        return
    from tenure.extraction.english import extract_english
    from tenure.extraction.parsing import parse

    for doc, passages in parse(docs, wanted=lambda doc: doc.language in (None, *EXTRACTORS)):
        if passages is None:
            yield Extraction(doc, (), None)
            continue
        found, passed_over = extract_english(doc, passages)
        yield Extraction(
            doc,
            tuple(item.statement for item in found),
            EXTRACTORS["en"],
            {item.statement.id: item.explanation for item in found},
            tuple(passed_over),
        )
