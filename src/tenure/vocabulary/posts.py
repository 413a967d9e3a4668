"""Words of posts in other languages than that of offices.toml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tenure.vocabulary._load import DataFile
from tenure.vocabulary.units import Phrase, Phrases, split_words


@dataclass(frozen=True, slots=True)
class _Row:
    of: str
    stands: str


@cache
def post_words() -> Phrases:
    """The phrases of posts.toml; `means` is what each stands for."""
    source = DataFile("posts.toml")
    rows = [source.build(_Row, line, values) for line, values in source.rows("word")]
    return Phrases(Phrase(split_words(row.of), "post", row.stands) for row in rows)
