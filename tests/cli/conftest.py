from dataclasses import replace

import pytest
from click.testing import CliRunner

from cli.values import arrest, dismissal, report, told
from tenure.cli._main import cli
from tenure.store import Original, Report, open_case

FIRST = (
    "Ivan Petrenko was commander of the 9th Army in June 2023. Ivan Petrenko was dismissed as commander of the 9th Army in July 2023. "
    "Oleh Petrenko was wounded in July 2023."
)
SECOND = "In May 2024, he was reportedly arrested over fraud. Ivan Petrenko denies the charges."


@pytest.fixture(scope="session")
def case(tmp_path_factory):
    """A case with two reports on two officers of one surname, their statements made by hand."""
    first = report(
        FIRST, id="do-a1", name="a1", outlet="Example Times", published="2023-07-20", title="General removed", wording="restated"
    )
    second = report(SECOND, id="do-b2", name="b2", outlet="Other Post", published="2024-06-02")
    stated = {
        first.id: (
            told(first, "posting", "was commander", post="commander", organization="9th Army", when="2023-06", phase="holds"),
            dismissal(first),
            told(first, "wounding", "was wounded", name="Oleh Petrenko", when="2023-07"),
        ),
        second.id: (arrest(second), told(second, "denial", "denies")),
    }
    path = tmp_path_factory.mktemp("case") / "case.tenure"
    store = open_case(path, create="2024-07-01")
    with store.transaction():
        for doc in (first, second):
            statements = tuple(replace(stmt, doc=doc.id) for stmt in stated[doc.id])
            store.put(Report(doc, Original(doc.text.encode(), "text/plain"), statements, "by hand"))
    store.close()
    return path


@pytest.fixture
def run(case, monkeypatch):
    """Runs a command on the case as a user types it: `run("career", "Petrenko").stdout`."""
    monkeypatch.setenv("TENURE_CASE", str(case))
    monkeypatch.delenv("COLUMNS", raising=False)
    return lambda *args, **given: CliRunner().invoke(cli, args, catch_exceptions=False, **given)
