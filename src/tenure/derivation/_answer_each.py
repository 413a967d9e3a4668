"""Who headed each of many units on many days, at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from tenure.derivation._record import HeadRow, Record
from tenure.model.answers import Label

_LABELS: tuple[Label | None, ...] = (None, "evidenced", "disputed", "assumed", "possible", "ended")
_LEFT_OUT, _EVIDENCED, _DISPUTED, _ASSUMED, _POSSIBLE, _ENDED = range(6)


class Holder(NamedTuple):
    """Somebody who may have headed a unit on a day; `pair` is the place of (unit, day) in the question."""

    pair: int
    person: str
    tenure: str
    label: Label


def who_each(record: Record, pairs: Sequence[tuple[str, str]]) -> list[Holder]:
    """The candidates for the headship of each (unit id, ISO day), in the order of the pairs; those that had ended are left out.

    Labels are those of `who`. Made for the unit and day of every row of a table of incidents.
    """
    rows = record.heads_each(pairs)
    if not rows:
        return []
    labels = _find_labels(rows)
    return [
        Holder(row[0], row[2], row[1], _LABELS[label])  # type: ignore[arg-type]
        for row, label in zip(rows, labels.tolist(), strict=True)
        if label not in (_LEFT_OUT, _ENDED)
    ]


def _find_labels(rows: Sequence[HeadRow]) -> np.ndarray[tuple[int], np.dtype[np.int8]]:
    """`_labels.find_label`, and the successor's part in `who`, over all rows at once; a test holds them together."""
    day, earliest_start, latest_start, earliest_end, latest_end, doubts, succeeded = np.array([row[3:] for row in rows], dtype=np.int64).T
    reported = [(doubts & 1 << n) > 0 for n in range(4)]
    disputed = [(doubts & 16 << n) > 0 for n in range(4)]
    early = (earliest_start > 0) & (day < earliest_start)
    late = (latest_end > 0) & (day > latest_end)
    started = (latest_start > 0) & (latest_start <= day)
    lasting = (earliest_end > 0) & (day <= earliest_end)
    in_doubt = (~started & (disputed[0] | disputed[1])) | (~lasting & (disputed[2] | disputed[3]))
    followed = (succeeded > 0) & (succeeded <= day)
    return np.select(
        [early, late, in_doubt, started & lasting, started & (latest_end == 0)],
        [
            np.where(reported[0], _POSSIBLE, _LEFT_OUT),
            np.where(reported[3], _POSSIBLE, _ENDED),
            np.full(len(rows), _DISPUTED),
            np.where(reported[1] | reported[2], _POSSIBLE, _EVIDENCED),
            np.where(reported[1] | followed, _POSSIBLE, _ASSUMED),
        ],
        _POSSIBLE,
    ).astype(np.int8)
