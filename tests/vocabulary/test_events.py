"""Event types: the shipped file is complete, and a wrong table is refused with file and line."""

from __future__ import annotations

import re
import sys

import pytest

from tenure.model.errors import VocabularyError
from tenure.model.statement import Statement
from tenure.vocabulary import event_types
from tenure.vocabulary._load import DataFile
from tenure.vocabulary.events import GROUPS


def test_shipped_types() -> None:
    types = event_types()
    assert list(types) == [kind.name for kind in types.values()]
    assert {kind.group for kind in types.values()} == set(GROUPS)
    assert {kind.of for kind in types.values()} == {"person", "unit"}
    assert {kind.name for kind in types.values() if kind.of == "unit"} == {
        "losses",
        "composition",
        "subordination",
        "formation",
        "disbandment",
        "existence",
        "classification",
        "location",
        "area",
    }


def test_lasting_events_neither_start_nor_end() -> None:
    for kind in event_types().values():
        assert not (kind.lasts and (kind.starts or kind.ends)), kind.name


def test_what_a_type_says_names_fields_of_a_statement() -> None:
    for kind in event_types().values():
        assert kind.says
        for name in re.findall(r"{(\w+)}", kind.says):
            assert name in (*Statement.__dataclass_fields__, "name"), (kind.name, name)  # the name is the subject's


def read(monkeypatch: pytest.MonkeyPatch, text: str) -> object:
    monkeypatch.setattr(sys.modules["tenure.vocabulary.events"], "DataFile", lambda name: DataFile(name, text))
    return event_types.__wrapped__()


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ('group = "crime"\nsays = "x"', r"^events\.toml:4: unknown group 'crime'; known are posting, "),
        ('group = "justice"', r"^events\.toml:4: the key 'says' is missing"),
        ('group = "justice"\nsays = "x"\nlast = true', r"^events\.toml:4: unknown key 'last'; did you mean 'lasts'\?"),
    ],
)
def test_a_wrong_table_is_named_with_its_line(monkeypatch: pytest.MonkeyPatch, table: str, message: str) -> None:
    with pytest.raises(VocabularyError, match=message):
        read(monkeypatch, f'[arrest]\ngroup = "justice"\nsays = "arrested"\n[charge]\n{table}\n')
