"""What every test may count on: a case, a terminal width and a hash seed of the machine do not reach it."""

import pytest


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch):
    """No case and no terminal of whoever runs the tests; a test that wants one sets it."""
    for name in ("TENURE_CASE", "TENURE_REVIEWER", "COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
