"""Questions: what they ask for is no fact, what they take for granted may be one."""

from __future__ import annotations

import pytest

from tenure.extraction.parsing import load_parser
from tenure.extraction.questions import in_question, is_asked, is_granted
from tenure.extraction.tree import read_tree

from .cases import is_plain, of, tell


@pytest.mark.parametrize(
    ("question", "word", "asked"),
    [
        ("Was Ivan Petrenko arrested?", "arrested", True),
        ("Did the soldiers desert Ivan Petrenko?", "desert", True),
        ('"Has Ivan Petrenko resigned?"', "resigned", True),
        ("Do you think that Ivan Petrenko resigned?", "resigned", True),
        ("Why was Ivan Petrenko dismissed?", "dismissed", False),
        ("When did Ivan Petrenko resign?", "resign", False),
        ("Ivan Petrenko was arrested.", "arrested", False),
    ],
)
def test_what_is_asked(question: str, word: str, asked: bool) -> None:
    (token,) = (t for t in read_tree(load_parser()(question)) if t.text == word)
    assert is_asked(token) is asked


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [("Was Ivan Petrenko arrested?", True), ('"Has Ivan Petrenko resigned?"', True), ("Ivan Petrenko was arrested.", False)],
)
def test_what_ends_in_a_question_mark(sentence: str, asks: bool) -> None:
    assert {in_question(token) for token in read_tree(load_parser()(sentence))} == {asks}


@pytest.mark.parametrize(
    ("question", "word", "granted"),
    [
        ("Was the general, who was dismissed in May, arrested?", "dismissed", True),
        ("Was Ivan Petrenko dismissed after he criticised the staff?", "criticised", True),
        ("Was the general, who was dismissed in May, arrested?", "arrested", False),
        ("Is there an officer who was dismissed?", "dismissed", False),
        ("Will Ivan Petrenko, who is to be dismissed, be arrested?", "dismissed", False),
        ("Was Ivan Petrenko dismissed before he could resign?", "resign", False),
        ("They will dismiss Ivan Petrenko, and what are we going to do then?", "dismiss", True),
        ("Ivan Petrenko was dismissed, but did he resign?", "dismissed", True),
        ("Ivan Petrenko was dismissed, but did he resign?", "resign", False),
        ("Was Ivan Petrenko dismissed, or did he resign?", "dismissed", False),
        ("Ivan Petrenko was dismissed and arrested?", "dismissed", False),
    ],
)
def test_what_is_taken_for_granted(question: str, word: str, granted: bool) -> None:
    (token,) = (t for t in read_tree(load_parser()(question)) if t.text == word)
    assert is_granted(token) is granted


def test_only_what_is_granted_becomes_a_statement() -> None:
    stmts = tell("Was Ivan Petrenko, who was dismissed in May, arrested?")
    assert not of(stmts, "arrest")
    (dismissal,) = of(stmts, "dismissal")
    assert dismissal.subject.name == "Ivan Petrenko"
    assert is_plain(dismissal)
