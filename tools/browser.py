"""A real Chromium and a running desk, for tests of the desk and for its screenshots."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from playwright.sync_api import Browser, sync_playwright

from tenure.web.app import make_app
from tenure.web.guard import Door
from tenure.web.serve import LOOPBACK, address, bind

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
HOW = "no Chromium was found. `make test` installs one as root, with apt-get; else install it, or name it in $TENURE_CHROMIUM"


def find_chromium() -> str:
    """The path of the system's Chromium: $TENURE_CHROMIUM, else the first that is found. Raises LookupError that says how to get one."""
    named = os.environ.get("TENURE_CHROMIUM")
    found = next(filter(None, map(shutil.which, [named] if named else _NAMES)), None)
    if found is None:
        raise LookupError(HOW)
    return found


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser without a window."""
    # A container gives /dev/shm little room and its root no sandbox; what is shown here comes from this machine alone.
    flags = ["--disable-dev-shm-usage", *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=flags, timeout=120_000)
        yield browser
        browser.close()


@contextmanager
def desk(case: Path, **given: float) -> Iterator[str]:
    """The desk over a case on a free port, made as `make_app` says; its address."""
    found = bind(LOOPBACK, 0)
    door = Door(LOOPBACK, found.getsockname()[1])
    server = uvicorn.Server(uvicorn.Config(make_app(case, door, **given), log_level="warning", access_log=False))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [found]}, daemon=True)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.01)
    try:
        yield address(door).rstrip("/")
    finally:
        server.should_exit = True
        thread.join(30)
