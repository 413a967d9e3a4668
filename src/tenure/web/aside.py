"""What takes long, worked out aside: in a process of its own (`tenure.web.helper`), while pages are answered."""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Any

from tenure.model.errors import CaseError
from tenure.web.errors import of_row

_STOPPED = "the process that works out the answers stopped, perhaps for want of memory; ask again, or on a machine with more of it"


class Aside:
    """A helping process for one case, started at the first task; it does one task after another. Thread-safe."""

    def __init__(self, case: Path, *, once: bool = False) -> None:
        self._case, self._once = case, once
        self._turn = ThreadPoolExecutor(1, thread_name_prefix="aside")
        self._lock = Lock()
        self._asked: dict[str, Future[Any]] = {}
        self._process: subprocess.Popen[str] | None = None
        self._closed = False

    def ask(self, task: str, **given: object) -> Future[Any]:
        """Have a task done. Who asks for what is being done already is given the same; what was done before is done anew."""
        key = json.dumps([task, given], sort_keys=True)
        with self._lock:
            held = self._asked.get(key)
            if held is None or held.done():
                self._asked = {other: one for other, one in self._asked.items() if not one.done()}
                held = self._asked[key] = self._turn.submit(self._do, task, given)
            return held

    def close(self) -> None:
        """End the process, whatever it does; what is not done yet fails."""
        self._closed = True
        if process := self._process:
            process.terminate()
        self._turn.shutdown(cancel_futures=True)
        self._end()

    def _do(self, task: str, given: dict[str, object]) -> Any:
        """The result of a task. Raises CaseError where the process ends before it has one."""
        try:
            process = self._started()
            assert process.stdin
            assert process.stdout
            with suppress(BrokenPipeError):  # it has died, which is told below
                process.stdin.write(json.dumps({"task": task, "given": given}) + "\n")
                process.stdin.flush()
            line = process.stdout.readline()
        except OSError as error:
            raise CaseError(f"the process that works out the answers could not be started: {error.strerror}") from error
        if not line:
            self._end()
            raise CaseError(_STOPPED)
        if self._once:
            self._end()
        row = json.loads(line)
        if "error" in row:
            raise of_row(row["error"])
        return row["result"]

    def _started(self) -> subprocess.Popen[str]:
        if self._process is None:
            command = [sys.executable, "-m", "tenure.web.helper", str(self._case)]
            pipe = subprocess.PIPE
            self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, encoding="utf-8")
            if self._closed:
                self._process.terminate()
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.terminate()
            process.wait()
            for pipe in filter(None, (process.stdin, process.stdout)):
                with suppress(OSError):
                    pipe.close()
