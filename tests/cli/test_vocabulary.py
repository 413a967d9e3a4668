import json

from click.testing import CliRunner

from tenure.cli._main import cli
from tenure.vocabulary import event_types, offices


def test_vocabulary_lists_every_event_type_and_office():
    shown = CliRunner().invoke(cli, ["vocabulary"]).stdout
    for name in [*event_types(), *(office.name for office in offices().by_wording.values())]:
        assert name in shown


def test_vocabulary_as_json_has_one_entry_a_line():
    rows = [json.loads(line) for line in CliRunner().invoke(cli, ["vocabulary", "--json"]).stdout.splitlines()]
    assert [row["name"] for row in rows if row["list"] == "event"] == list(event_types())
    arrest = next(row for row in rows if row["name"] == "arrest")
    assert arrest["meaning"] == "arrested by <counterpart> over <charge>"
