import io
import json
import sys

import pytest
from rich.text import Text

from tenure.cli._console import accept_any_terminal, print_json, print_text, show


class Terminal(io.TextIOWrapper):
    """A stream of some encoding that says it is, or is not, a terminal."""

    def __init__(self, encoding="utf-8", tty=False):
        super().__init__(io.BytesIO(), encoding=encoding, write_through=True)
        self.tty = tty

    def isatty(self):
        return self.tty

    @property
    def shown(self):
        return self.buffer.getvalue().decode(self.encoding)


@pytest.fixture
def screen(monkeypatch):
    monkeypatch.delenv("COLUMNS", raising=False)

    def make(**kind):
        stream = Terminal(**kind)
        monkeypatch.setattr(sys, "stdout", stream)
        return stream

    return make


def test_a_pipe_gets_unbroken_lines_without_colour(screen):
    pipe = screen()
    show(Text("word " * 100, style="bold red"))
    assert pipe.shown == ("word " * 100).rstrip() + "\n"


def test_a_terminal_gets_lines_that_fit(screen, monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    terminal = screen()
    show(Text("word " * 100))
    assert max(map(len, terminal.shown.splitlines())) <= 40
    assert terminal.shown.split() == ["word"] * 100


def test_no_color_is_honoured(screen, monkeypatch):
    monkeypatch.setenv("TERM", "xterm-256color")
    terminal = screen(tty=True)
    show(Text("plain", style="red"))
    assert "\x1b[31m" in terminal.shown
    monkeypatch.setenv("NO_COLOR", "1")
    terminal = screen(tty=True)
    show(Text("plain", style="red"))
    assert terminal.shown == "plain\n"


def test_a_terminal_without_unicode_shows_the_nearest_plain_characters(screen):
    terminal = screen(encoding="ascii")
    accept_any_terminal()
    show(Text("Outlet: “Попов – no…” Žukov"))
    assert terminal.shown == 'Outlet: "????? - no..." ?ukov\n'


def test_json_is_utf_8_whatever_the_terminal(screen):
    pipe = screen(encoding="ascii")
    print_json([{"name": "Попов", "broken": "\udc80"}])
    line = pipe.buffer.getvalue().decode("utf-8")
    assert "Попов" in line
    assert json.loads(line) == {"name": "Попов", "broken": "\udc80"}


def test_text_is_printed_exactly(screen):
    pipe = screen()
    print_text("Title\r\nBody \ud800 end")
    assert pipe.buffer.getvalue().decode("utf-8") == "Title\r\nBody ? end"
