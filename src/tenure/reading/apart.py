"""Reads files that strangers sent in a process of its own, with limits of time, memory and output and without network.

The process gets the paths of files that the caller wrote, and gives documents as lines of JSON, which are checked as if a
stranger had sent them: ids are computed here, and nothing that comes back is run. A file that takes too long, or on which
the process dies, is skipped with the reason, and the next is read by a new process.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import selectors
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from tenure.model.document import Document, document_id
from tenure.model.errors import UnreadableFile
from tenure.reading import confine
from tenure.reading.given import parse_sidecar
from tenure.reading.read import read_bytes
from tenure.reading.values import DEFAULT_LIMITS, Reading, Source

#: Seconds that the reading of one file may take, the start of the process included.
SECONDS = 120.0
#: Bytes that the documents of one file may come to.
OUTPUT = 400_000_000
_CHUNK = 1 << 20
_TOO_LONG = "open it in its own program and give its text as .txt"


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that somebody sent: its bytes at `path`, the `name` that they gave it, and the path of its sidecar, if it has one."""

    path: Path
    name: str
    sidecar: Path | None = None


def read_apart(
    sent: Sequence[Sent], *, captured: str, seconds: float = SECONDS, output: int = OUTPUT
) -> Iterator[list[Reading | UnreadableFile]]:
    """What each file gives, one list a file, in their order."""
    reader: _Reader | None = None
    try:
        for one in sent:
            reader = reader or _Reader(seconds, output)
            items, is_alive = reader.read(one, captured)
            yield items
            if not is_alive:
                reader.stop()
                reader = None
    finally:
        if reader:
            reader.stop()


class _Reader:
    """One reading process, and what has come from it and is not read yet."""

    def __init__(self, seconds: float, output: int) -> None:
        self.seconds, self.output, self._rest = seconds, output, b""
        env = {key: value for key, value in os.environ.items() if key in ("PATH", "PYTHONPATH", "LANG", "LC_ALL", "SYSTEMROOT")}
        command = [sys.executable, "-m", "tenure.reading.apart"]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={**env, "PYTHONDONTWRITEBYTECODE": "1"}
        )

    def stop(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe
            pipe.close()

    def read(self, sent: Sent, captured: str) -> tuple[list[Reading | UnreadableFile], bool]:
        """What a file gives, and whether the process may read another."""
        task = {"path": str(sent.path), "name": sent.name, "sidecar": sent.sidecar and str(sent.sidecar), "captured": captured}
        found: list[Reading | UnreadableFile] = []
        try:
            assert self._process.stdin
            self._process.stdin.write(json.dumps(task).encode() + b"\n")
            self._process.stdin.flush()
            for row in self._rows():
                if row.get("done"):
                    return found, True
                found.append(_item(row, sent))
        except _Stopped as error:
            found.append(UnreadableFile(sent.name, str(error), _TOO_LONG))
        except (OSError, ValueError, KeyError, TypeError):
            found.append(UnreadableFile(sent.name, "made the reading process stop", _TOO_LONG))
        return found, False

    def _rows(self) -> Iterator[dict[str, Any]]:
        from time import monotonic

        until, left = monotonic() + self.seconds, self.output
        pipe = self._process.stdout
        assert pipe
        with selectors.DefaultSelector() as waiting:
            waiting.register(pipe, selectors.EVENT_READ)
            while True:
                line, mark, rest = self._rest.partition(b"\n")
                if mark:
                    self._rest = rest
                    yield json.loads(line)
                    continue
                if not waiting.select(max(0.0, until - monotonic())):
                    raise _Stopped(f"took more than {self.seconds:g} seconds to read")
                got = os.read(pipe.fileno(), _CHUNK)
                left -= len(got)
                if not got:
                    raise _Stopped("made the reading process stop; it may need more memory than is allowed")
                if left < 0:
                    raise _Stopped(f"gives more than the limit of {self.output:,} bytes")
                self._rest += got


class _Stopped(Exception):
    """Why the reading of a file was given up."""


def _item(row: dict[str, Any], sent: Sent) -> Reading | UnreadableFile:
    """A line of the reading process; it is checked, since what it read may have taken it over."""
    if "skipped" in row:
        reason, advice = (str(one)[:500] for one in row["skipped"])
        return UnreadableFile(sent.name, reason, advice)
    original = sent.path.read_bytes() if row["original"] is None else base64.b64decode(row["original"], validate=True)
    given = {f.name: row["doc"].get(f.name) for f in fields(Document)}
    if any(value is not None and not isinstance(value, str) for value in given.values()):
        raise ValueError(f"{sent.name}: a field of the document is no text")
    doc = Document(**given)
    if doc.id != document_id(hashlib.sha256(original).hexdigest(), doc.outlet, doc.address) or len(doc.text) > DEFAULT_LIMITS.characters:
        raise ValueError(f"{sent.name}: the document is not that of its bytes")
    return Reading(doc, original, str(row["media_type"]))


def serve() -> None:
    """What the reading process does: a task a line in, documents and errors a line out, until the input ends."""
    tasks, out = sys.stdin.buffer, sys.stdout.buffer
    confine.confine()
    for line in tasks:
        task = json.loads(line)
        for row in _rows_of(task):
            out.write(json.dumps(row).encode() + b"\n")
        out.write(b'{"done": true}\n')
        out.flush()


def _rows_of(task: dict[str, Any]) -> Iterator[dict[str, Any]]:
    data, name = Path(task["path"]).read_bytes(), task["name"]
    try:
        sidecar = parse_sidecar(Source(Path(task["sidecar"]).read_bytes(), f"{name} (sidecar)")) if task["sidecar"] else None
        for item in read_bytes(data, name, sidecar=sidecar, captured=task["captured"]):
            yield _skipped(item) if isinstance(item, UnreadableFile) else _read(item, data)
    except UnreadableFile as error:
        yield _skipped(error)


def _read(item: Reading, data: bytes) -> dict[str, Any]:
    original = None if item.original == data else base64.b64encode(item.original).decode()
    return {"doc": asdict(item.doc), "original": original, "media_type": item.media_type}


def _skipped(error: UnreadableFile) -> dict[str, Any]:
    return {"skipped": [error.reason, error.advice]}


if __name__ == "__main__":
    serve()
