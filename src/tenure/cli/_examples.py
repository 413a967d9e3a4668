"""Where the example reports are: in the wheel, else in the repository from which tenure is installed for development."""

from __future__ import annotations

from pathlib import Path

import tenure


def example_reports() -> Path:
    """The folder of the reports on Ivan Popov."""
    package = Path(tenure.__file__).parent
    inside = package / "examples" / "popov"
    return inside if inside.is_dir() else package.parents[1] / "examples" / "popov"
