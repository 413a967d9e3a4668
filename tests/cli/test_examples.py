"""That the example reports are found, from the repository and from an installed wheel."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tenure.cli._examples import example_reports

ROOT = Path(__file__).parents[2]


def test_the_reports_are_found_in_the_repository():
    assert len([path for path in example_reports().iterdir() if path.suffix != ".json"]) >= 12


@pytest.mark.slow
def test_the_wheel_carries_the_reports_and_the_data(tmp_path):
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    for path in example_reports().iterdir():
        assert f"tenure/examples/popov/{path.name}" in names
    assert "tenure/vocabulary/events.toml" in names
