"""The command line as a shell sees it: exit codes, pipes, what is loaded."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

import tenure
from tenure.cli import main
from tenure.cli._main import cli

HEAVY = ("spacy", "sqlalchemy", "trafilatura", "lingua", "docx", "pypdfium2", "numpy", "tenure.workspace")


def shell(*args, stdin=subprocess.DEVNULL, **given):
    command = [sys.executable, "-m", "tenure", *args]
    return subprocess.run(command, stdin=stdin, capture_output=True, encoding="utf-8", timeout=60, check=False, **given)


def test_the_version_is_printed():
    done = shell("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"tenure {tenure.__version__}\n", "")


@pytest.mark.parametrize("args", [["--version"], ["--help"], ["who", "--help"]])
def test_asking_for_help_loads_nothing_heavy(args):
    code = (
        "import sys; sys.argv[0] = 'tenure'\nfrom tenure.cli import main\n"
        f"try: main({args!r})\nexcept SystemExit: pass\n"
        f"print(*[name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stderr.strip() == ""


def test_every_command_explains_itself():
    for name in cli.commands:
        shown = CliRunner().invoke(cli, [name, "--help"])
        assert shown.exit_code == 0
        assert f"tenure {name}" in shown.stdout


def test_a_reader_that_goes_away_is_no_error():
    command = [sys.executable, "-m", "tenure", "vocabulary", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        running.stdout.close()
        assert running.stderr is not None
        assert running.stderr.read() == b""
    assert running.returncode == 0


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["carer"], "Did you mean 'career'?"),
        (["career", "X", "--knwon", "2023-01-01"], "'--known'"),
        (["who", "X", "--on", "2023-02-30"], "Did you mean 2023-02-28?"),
        (["who", "X"], "Missing option '--on'"),
        (["read"], "Missing argument 'FILE...'"),
    ],
)
def test_wrong_use_says_what_was_meant(args, words):
    result = CliRunner().invoke(cli, args)
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stdout == ""


def test_a_case_that_is_not_there_is_named_with_the_way_to_make_it(tmp_path):
    result = CliRunner().invoke(cli, ["career", "X", "--case", str(tmp_path / "no.tenure")])
    assert result.exit_code == 2
    assert "no.tenure: there is no case file here. Make one with `tenure add PATH`" in result.stderr


def test_the_case_is_taken_from_the_command_then_the_group_then_the_environment(tmp_path, monkeypatch):
    def asked(*args, **env):
        with monkeypatch.context() as context:
            context.chdir(tmp_path)
            return CliRunner(env=env).invoke(cli, args).stderr

    assert "one.tenure" in asked("--case", "two.tenure", "conflicts", "--case", "one.tenure", TENURE_CASE="three.tenure")
    assert "two.tenure" in asked("--case", "two.tenure", "conflicts", TENURE_CASE="three.tenure")
    assert "three.tenure" in asked("conflicts", TENURE_CASE="three.tenure")
    assert "case.tenure" in asked("conflicts", TENURE_CASE=None)


def test_a_case_file_that_is_no_case_is_a_clear_error(tmp_path):
    broken = tmp_path / "case.tenure"
    broken.write_text("this is a letter, not a case")
    result = CliRunner().invoke(cli, ["conflicts", "--case", str(broken)])
    assert result.exit_code == 2
    assert "case.tenure" in result.stderr
    assert "Traceback" not in result.stderr


def test_an_interrupt_ends_with_one_line(monkeypatch, capsys):
    def interrupt(**_):
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "main", interrupt)
    with pytest.raises(SystemExit) as left:
        main(["vocabulary"])
    assert left.value.code == 130
    assert capsys.readouterr().err == "Interrupted.\n"
