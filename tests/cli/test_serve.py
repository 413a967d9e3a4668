"""`tenure serve`: where it listens, what it prints, and how it ends."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

from tenure.cli._main import cli
from tenure.model.errors import CaseError
from tenure.web.guard import Door
from tenure.web.serve import address, bind


@contextmanager
def serving(case: Path, *options: str) -> Iterator[tuple[str, list[str]]]:
    """The address that a running server printed; after the block, all else that it said until Ctrl-C had ended it."""
    command = [sys.executable, "-m", "tenure", "serve", "--case", str(case), "--port", "0", *options]
    said: list[str] = []
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stderr
            found = re.search(r"http://\S+", server.stderr.readline())
            assert found
            yield found[0], said
            server.send_signal(signal.SIGINT)
            said.append(server.communicate(timeout=120)[1])
        finally:
            server.kill()


def get(url: str, **headers: str) -> int:
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=120) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


@pytest.mark.slow
def test_it_makes_the_case_prints_its_address_answers_and_ends_with_ctrl_c(tmp_path: Path):
    with serving(tmp_path / "new.tenure") as (url, said):
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", url)
        assert get(url) == 200
        assert get(url, Host="evil.example") == 400
    assert "Traceback" not in said[0]
    assert (tmp_path / "new.tenure").exists()


@pytest.mark.slow
def test_on_another_address_everybody_needs_the_token_that_it_prints_once(tmp_path: Path):
    with serving(tmp_path / "new.tenure", "--listen", "0.0.0.0") as (url, said):
        found = re.search(r":(\d+)/\?token=(\S{20,})$", url)
        assert found
        here = f"http://127.0.0.1:{found[1]}/"
        assert get(here) == 401
        assert get(here, Authorization=f"Bearer {found[2]}") == 200
    assert found[2] not in said[0]


def test_a_port_that_is_taken_is_told(tmp_path: Path):
    taken = bind("127.0.0.1", 0)
    done = CliRunner().invoke(cli, ["serve", "--case", str(tmp_path / "new.tenure"), "--port", str(taken.getsockname()[1])])
    taken.close()
    assert done.exit_code == 2
    assert "give another with --port" in done.output


@pytest.mark.parametrize("host", ["192.0.2.1", "no such host"])
def test_an_address_of_another_machine_is_told(host):
    with pytest.raises(CaseError, match=re.escape(host)):
        bind(host, 0)


def test_the_address_is_one_that_a_browser_takes():
    assert address(Door("127.0.0.1", 80)) == "http://127.0.0.1:80/"
    assert address(Door("fe80::1", 80, "secret")) == "http://[fe80::1]:80/?token=secret"
