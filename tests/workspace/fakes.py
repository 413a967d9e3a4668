"""Reading and extraction small enough to see through: what the façade does with them is what is tested.

A report is a text file: lines of `key: value`, an empty line, the body. Every sentence "NAME was VERBed on DAY."
of an English one is a statement.
"""

import re
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tenure.model.document import Document, document_id
from tenure.model.errors import UnreadableFile
from tenure.model.ids import text_hash
from tenure.model.statement import Quote, Statement, Subject, make_statement
from tenure.workspace import _pipeline

EVENTS = {"arrested": "arrest", "dismissed": "dismissal", "charged": "charge", "appointed": "appointment"}
SENTENCE = re.compile(r"((?:[A-Z][a-z]+ )+)was (\w+)(?: as (\w+) of the ([^.]+?))?(?: on (\d{4}-\d\d-\d\d))?\.")


@dataclass(frozen=True)
class Reading:
    doc: Document
    original: bytes
    media_type: str


@dataclass(frozen=True)
class Extraction:
    doc: Document
    statements: tuple[Statement, ...]
    extractor: str | None


class Fakes:
    """The fake pipeline; its versions may be changed, `extracted` counts what was extracted, `pause` slows it down."""

    reader, extractor = "fake/1", "fake/1"
    pause = 0.0

    def __init__(self) -> None:
        self.extracted = 0

    def files(self, paths: Iterable[Path | str]) -> Iterator[Path | UnreadableFile]:
        for path in map(Path, paths):
            if path.is_dir():
                yield from sorted(path.iterdir())
            elif path.exists():
                yield path
            else:
                yield UnreadableFile(str(path), "there is no such file", "check the path")

    def readings(self, found: Iterable[Path | UnreadableFile], *, captured: str | None = None) -> Iterator[Reading | UnreadableFile]:
        for item in found:
            yield item if isinstance(item, UnreadableFile) else self._read(item, captured)

    def extract(self, docs: Iterable[Document], *, processes: int) -> Iterator[Extraction]:
        assert processes >= 1
        for doc in docs:
            self.extracted += 1
            time.sleep(self.pause)
            found = [self._state(doc, match) for match in SENTENCE.finditer(doc.text)] if doc.language == "en" else []
            yield Extraction(doc, tuple(found), self.extractor_of(doc))

    def extractor_of(self, doc: Document) -> str | None:
        return self.extractor if doc.language == "en" else None

    def install(self, patch: pytest.MonkeyPatch, *, parts: Sequence[str] = ("files", "readings", "extract", "extractor_of")) -> None:
        for name in parts:
            patch.setattr(_pipeline, name, getattr(self, name))

    def _read(self, path: Path, captured: str | None) -> Reading | UnreadableFile:
        data = path.read_bytes()
        if not data:
            return UnreadableFile(str(path), "the file is empty", "leave it out")
        head, _, body = data.decode().partition("\n\n")
        said = dict(line.split(": ", 1) for line in head.splitlines())
        doc_id = document_id(text_hash(body), said.get("outlet"), said.get("address"))
        values = {"language": "en", "captured": captured, "reader": self.reader} | said
        return Reading(Document(id=doc_id, name=path.stem, text=body, **values), data, "text/plain")  # type: ignore[arg-type]

    def _state(self, doc: Document, match: re.Match[str]) -> Statement:
        name = match[1].strip()
        event = EVENTS[match[2]]
        return make_statement(
            doc, event=event, subject=Subject(name, name, match.start(1), match.start(1) + len(name)),
            trigger=Quote(match[2], match.start(2), match.end(2)), evidence=Quote(match[0], match.start(), match.end()),
            post=match[3], organization=match[4], when=match[5], extractor=self.extractor,
        )  # fmt: skip


def write_report(folder: Path, name: str, body: str, **said: str) -> Path:
    path = folder / f"{name}.txt"
    folder.mkdir(exist_ok=True)
    path.write_text("\n".join(f"{key}: {value}" for key, value in ({"outlet": "Example Daily"} | said).items()) + f"\n\n{body}")
    return path
