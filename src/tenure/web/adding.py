"""Files that are dropped onto the desk: taken in one by one, then read into the case by a process of their own.

A file comes as the body of a request and is kept under a number that the server gives it, in a folder that the server
made; the name that it was sent under is shown, and never touches the disk.
"""

from __future__ import annotations

import asyncio
import json
import os
import secrets
import shutil
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Annotated, Any, Literal

from fastapi import FastAPI, Query, Request
from fastapi import Path as InPath
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse

from tenure.reading import DEFAULT_LIMITS, FORMATS
from tenure.reading.confine import can_deny_network
from tenure.reading.values import split_name
from tenure.web import views
from tenure.web.errors import say_at_desk
from tenure.web.rendering import Served, render

#: Files of one batch, bytes of all of them, and batches that are held at once.
FILES, BYTES, BATCHES = 2_000, 1_000_000_000, 8
_NAME = 300
BatchKey = Annotated[str, InPath(max_length=64, description="The id of a batch.")]
_ENDED = ("done", "failed")


@dataclass(slots=True)
class _Batch:
    """Files that were sent, by the names that they were sent under, and how far they are."""

    id: str
    folder: Path
    state: Literal["waiting", "reading", "deriving", "done", "failed"] = "waiting"
    names: list[str] = field(default_factory=list)
    size: int = 0
    read: list[str] = field(default_factory=list)
    summary: Mapping[str, Any] = field(default_factory=dict)
    error: str | None = None
    task: asyncio.Task[None] | None = None
    process: asyncio.subprocess.Process | None = None

    def view(self) -> views.Batch:
        """The batch as it stands."""
        sidecars = len(self.names) - len(_tasks(self)) if self.state != "waiting" else 0
        total = len(self.names) - sidecars
        waiting = [one["name"] for one in _tasks(self)][len(self.read) :] if self.state == "reading" else []
        counts = {key: int(self.summary.get(key, 0)) for key in ("read", "updated", "unchanged", "statements")}
        skipped = tuple(views.Skipped(*row) for row in self.summary.get("skipped", ()))
        current = waiting[0] if waiting else None
        return views.Batch(self.id, self.state, total, min(len(self.read), total), current, **counts, skipped=skipped, error=self.error)


class Batches:
    """The batches of one server; one is read at a time."""

    def __init__(self, case: Path) -> None:
        self.case = case
        self._batches: dict[str, _Batch] = {}
        self._turn = asyncio.Lock()

    def open(self) -> _Batch:
        """A new batch; the oldest that has ended makes room for it."""
        ended = [batch for batch in self._batches.values() if batch.state in _ENDED]
        if len(self._batches) >= BATCHES:
            if not ended:
                raise HTTPException(409, f"{BATCHES} batches are being added already; wait until one is done")
            self._drop(ended[0])
        batch = _Batch(secrets.token_urlsafe(12), Path(tempfile.mkdtemp(prefix="tenure-sent-")))
        self._batches[batch.id] = batch
        return batch

    def find(self, key: str) -> _Batch:
        """The batch with this id."""
        if key not in self._batches:
            raise HTTPException(404, "there is no such batch; begin a new one")
        return self._batches[key]

    async def take(self, batch: _Batch, name: str, request: Request) -> None:
        """Keep the body of a request as the next file of a batch."""
        if batch.state != "waiting":
            raise HTTPException(409, "this batch is being read already; begin a new one")
        if len(batch.names) >= FILES:
            raise HTTPException(413, f"a batch takes {FILES:,} files; begin a new one")
        number = len(batch.names)
        batch.names.append(PurePosixPath(name.replace("\\", "/")).name or name)
        with (batch.folder / str(number)).open("wb") as file:
            async for chunk in request.stream():
                batch.size += len(chunk)
                # One byte over the limit is kept, so that the reader refuses the file in its own words.
                file.write(chunk[: max(0, DEFAULT_LIMITS.file + 1 - file.tell())])
                if batch.size > BYTES:
                    raise HTTPException(413, f"a batch takes {BYTES:,} bytes; begin a new one")

    def start(self, batch: _Batch) -> None:
        """Begin to read a batch."""
        if batch.state != "waiting":
            raise HTTPException(409, "this batch is being read already; begin a new one")
        if not batch.names:
            raise HTTPException(409, "this batch holds no file yet")
        batch.state = "reading"
        batch.task = asyncio.create_task(self._read(batch))

    async def close(self) -> None:
        """End what is being read; what the case holds by now stays."""
        for batch in list(self._batches.values()):
            if batch.task:
                batch.task.cancel()
                await asyncio.gather(batch.task, return_exceptions=True)
            self._drop(batch)

    def _drop(self, batch: _Batch) -> None:
        self._batches.pop(batch.id, None)
        shutil.rmtree(batch.folder, ignore_errors=True)

    async def _read(self, batch: _Batch) -> None:
        try:
            async with self._turn:
                await self._work(batch)
        except OSError as error:
            batch.state, batch.error = "failed", f"the reading process could not be started: {error.strerror}"
        finally:
            shutil.rmtree(batch.folder, ignore_errors=True)

    async def _work(self, batch: _Batch) -> None:
        command = [sys.executable, "-m", "tenure.web.worker", str(self.case)]
        process = await asyncio.create_subprocess_exec(
            *command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
            env={**os.environ}, limit=1 << 24,
        )  # fmt: skip
        try:
            assert process.stdin
            assert process.stdout
            with suppress(ConnectionError):  # it has died already, which is told below
                process.stdin.write(json.dumps(_tasks(batch)).encode() + b"\n")
                await process.stdin.drain()
            process.stdin.close()
            async for line in process.stdout:
                _note(batch, json.loads(line))
            await process.wait()
        finally:
            if process.returncode is None:
                process.terminate()
                await process.wait()
        if batch.state not in _ENDED:
            batch.state, batch.error = "failed", "the process that reads stopped; what the case holds by now stays, send the rest again"


def _tasks(batch: _Batch) -> list[dict[str, str | None]]:
    """The files of a batch for the worker, each with its sidecar: NAME.json sent with NAME of another ending."""
    split = [split_name(name) for name in batch.names]
    described = {stem for stem, ending in split if ending not in ("", ".json")}
    sidecars = {stem: str(batch.folder / str(n)) for n, (stem, ending) in enumerate(split) if ending == ".json" and stem in described}
    return [
        {"path": str(batch.folder / str(n)), "name": batch.names[n], "sidecar": sidecars.get(stem) if ending not in ("", ".json") else None}
        for n, (stem, ending) in enumerate(split)
        if not (ending == ".json" and stem in described)
    ]


def _note(batch: _Batch, row: Mapping[str, Any]) -> None:
    """What the worker says."""
    if "file" in row:
        batch.read.append(row["file"])
    elif "deriving" in row:
        batch.state = "deriving"
    elif "done" in row:
        batch.state, batch.summary = "done", row["done"]
    elif "error" in row:
        batch.state, batch.error = "failed", say_at_desk(row["error"])


def add_routes(app: FastAPI, batches: Batches) -> None:
    """The page for adding, and what its script asks for."""
    conflict: dict[int | str, dict[str, Any]] = {
        403: {"model": views.Error, "description": "Not asked by a page of this desk"},
        409: {"model": views.Error, "description": "The batch is not in a state for that"},
        413: {"model": views.Error, "description": "More than a batch takes"},
    }
    body = {"requestBody": {"required": True, "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}}}

    @app.get("/add", response_class=HTMLResponse, include_in_schema=False)
    def add() -> HTMLResponse:
        return HTMLResponse(
            render(
                "add.html",
                None,
                Served(),
                endings=sorted(ending for item in FORMATS.values() for ending in item.endings),
                confined=can_deny_network(),
            )
        )

    @app.post("/api/batches", status_code=201, summary="Begin a batch of files.", responses=conflict)
    async def begin() -> views.Batch:
        return batches.open().view()

    @app.post("/api/batches/{key}/files", summary="Send the next file of a batch.", responses=conflict, openapi_extra=body)
    async def send(key: BatchKey, request: Request, name: Annotated[str, Query(min_length=1, max_length=_NAME)]) -> views.Batch:
        batch = batches.find(key)
        await batches.take(batch, name, request)
        return batch.view()

    @app.post("/api/batches/{key}/start", summary="Read the files of a batch into the case.", responses=conflict)
    async def start(key: BatchKey) -> views.Batch:
        batch = batches.find(key)
        batches.start(batch)
        return batch.view()

    @app.get("/api/batches/{key}", summary="How far a batch is.")
    async def look(key: BatchKey) -> views.Batch:
        return batches.find(key).view()
