"""What every test may count on: a case, a terminal width and a hash seed of the machine do not reach it."""

import pytest
from hypothesis import settings

# The gate tries the same cases on every machine, so that it fails for what was changed and for nothing else.
# `make fuzz` looks for new ones.
settings.register_profile("gate", derandomize=True)
settings.register_profile("fuzz", print_blob=True)
settings.load_profile("gate")


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch):
    """No case and no terminal of whoever runs the tests; a test that wants one sets it."""
    for name in ("TENURE_CASE", "TENURE_REVIEWER", "COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
