"""docs/concepts/pathways.md: what it declares can be read, and what it says of errors and verdicts is so."""

import re
from pathlib import Path
from typing import get_args

import pytest

from tenure.model.answers import Verdict
from tenure.model.errors import VocabularyError
from tenure.pathways import Condition, read_pathway
from tenure.pathways._load import _KEYS

PAGE = (Path(__file__).parents[2] / "docs" / "concepts" / "pathways.md").read_text("utf-8")
(DECLARED,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)


def test_the_example_of_the_page_is_a_pathway():
    fall = read_pathway("fall.toml", DECLARED)
    assert [step.name for step in fall.steps] == ["command", "criticism", "removal", "prosecuted", "sent_away", "honoured"]


def test_the_error_of_the_page_is_what_the_loader_says():
    (line, said) = re.findall(r"`fall\.toml:(\d+): (unknown event .*?)`", PAGE)[0]
    wrong = DECLARED.replace('{event = "criticism"', '{event = "criticisim"')
    with pytest.raises(VocabularyError) as error:
        read_pathway("fall.toml", wrong)
    assert str(error.value).startswith(f"fall.toml:{line}: {said}")


def test_the_page_explains_every_verdict_and_every_key():
    assert re.findall(r"^\| `([a-z ]+)` \|", PAGE, re.MULTILINE)[:7] == list(get_args(Verdict))
    for key in (*_KEYS, *Condition.__dataclass_fields__):
        assert re.search(rf"\b{key}\b", PAGE), key
