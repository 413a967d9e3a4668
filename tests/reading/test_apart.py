"""Files from strangers, read in a process of its own: what it gives, and what becomes of files that do it harm."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tenure.model.errors import UnreadableFile
from tenure.reading import apart, confine, read_bytes
from tenure.reading.apart import Sent, read_apart
from tenure.reading.values import Reading

TEXT = "Ivan Petrenko was dismissed as commander of the 9th Army in July 2023. He had held the post for two years."


def sent(folder: Path, name: str, data: bytes, sidecar: bytes | None = None) -> Sent:
    """A file under a number, as the desk keeps it."""
    number = len(list(folder.iterdir()))
    (folder / f"{number}").write_bytes(data)
    if sidecar is not None:
        (folder / f"{number}s").write_bytes(sidecar)
    return Sent(folder / f"{number}", name, folder / f"{number}s" if sidecar is not None else None)


def test_files_are_read_as_they_are_in_the_same_process(tmp_path: Path):
    chat = {"name": "Channel", "type": "public_channel", "id": 1, "messages": [
        {"id": n, "type": "message", "date": "2024-05-01T10:00:00", "date_unixtime": "1714557600", "text": f"{TEXT} {n}"} for n in (1, 2)
    ]}  # fmt: skip
    files = [
        ("a.txt", TEXT.encode()),
        ("b.html", f"<html><body><p>{TEXT}</p></body></html>".encode()),
        ("c.json", json.dumps(chat).encode()),
    ]
    found = list(read_apart([sent(tmp_path, name, data) for name, data in files], captured="2025-01-01"))
    assert found == [list(read_bytes(data, name, captured="2025-01-01")) for name, data in files]
    assert [len(items) for items in found] == [1, 1, 2]


def test_a_sidecar_is_read_there_too(tmp_path: Path):
    described = sent(tmp_path, "a.txt", TEXT.encode(), b'{"outlet": "Example Times", "published": "2023-07-20"}')
    broken = sent(tmp_path, "b.txt", TEXT.encode(), b"{")
    ((doc,), (error,)) = read_apart([described, broken], captured="2025-01-01")
    assert isinstance(doc, Reading)
    assert (doc.doc.outlet, doc.doc.published) == ("Example Times", "2023-07-20")
    assert isinstance(error, UnreadableFile)
    assert "the sidecar is no JSON" in error.reason


def test_a_file_that_gives_no_document_says_why_under_the_name_that_it_was_sent_under(tmp_path: Path):
    ((error,),) = read_apart([sent(tmp_path, "../../etc/empty.txt", b"")], captured="2025-01-01")
    assert isinstance(error, UnreadableFile)
    assert error.path == "../../etc/empty.txt"
    assert str(tmp_path) not in str(error)


@pytest.mark.parametrize(
    ("harm", "reason"),
    [
        ("while True: pass", "took more than"),
        ("import os; os.kill(os.getpid(), 9)", "made the reading process stop"),
        ("x = bytearray(1 << 36)", "made the reading process stop"),
        ("import sys; sys.stdout.write('no json\\n'); sys.stdout.flush(); import time; time.sleep(60)", "made the reading process stop"),
        ("import sys\nwhile True: sys.stdout.write('x' * 10_000)", "gives more than the limit"),
        (
            'import sys; sys.stdout.write(\'{"doc": {"id": "do-1", "text": 5}, "original": null}\\n\'); sys.stdout.flush()',
            "made the reading",
        ),
    ],
)
def test_a_file_on_which_the_reader_dies_or_hangs_is_skipped_and_the_next_is_read(tmp_path: Path, monkeypatch, harm, reason):
    reader = f"""
import sys, json
from tenure.reading import apart
whole = apart._rows_of
def rows_of(task):
    if task["name"] == "harm.txt":
        exec({harm!r})
    yield from whole(task)
apart._rows_of = rows_of
apart.serve()
"""
    started = subprocess.Popen
    monkeypatch.setattr(apart.subprocess, "Popen", lambda _, **given: started([sys.executable, "-c", reader], **given))
    files = [sent(tmp_path, name, TEXT.encode()) for name in ("a.txt", "harm.txt", "b.txt")]
    first, harmed, last = read_apart(files, captured="2025-01-01", seconds=20 if "while True: pass" not in harm else 4, output=1_000_000)
    assert isinstance(first[0], Reading)
    assert isinstance(harmed[-1], UnreadableFile)
    assert reason in harmed[-1].reason
    assert isinstance(last[0], Reading)


def confined(code: str) -> str:
    """What a confined process prints that runs `code`."""
    script = f"from tenure.reading.confine import confine\nprint(confine(), flush=True)\n{code}"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60)
    return done.stdout + done.stderr


@pytest.mark.skipif(not confine.can_deny_network(), reason="this system has no filter of calls; the desk says so on its page")
@pytest.mark.parametrize(
    ("code", "refused"),
    [
        ("import socket; socket.create_connection(('127.0.0.1', 9))", "Operation not permitted"),
        ("import socket; socket.socket(socket.AF_UNIX)", "Operation not permitted"),
        ("import subprocess; subprocess.run(['true'])", "Operation not permitted"),
        ("with open('written-by-a-stranger', 'w') as file: file.write('x')", "File too large"),
        ("bytearray(1 << 36)", "MemoryError"),
    ],
)
def test_a_confined_process_has_no_network_no_programs_no_files_and_little_memory(tmp_path: Path, monkeypatch, code, refused):
    monkeypatch.chdir(tmp_path)
    said = confined(code)
    assert said.startswith("True")
    assert refused in said


def test_a_confined_process_still_reads_and_thinks():
    assert confined("print(sum(range(10)), open(__import__('os').__file__).readline()[:1])").startswith(("True\n45", "False\n45"))
