"""`--svg`: the answer on the screen, and its picture in a file."""

from xml.etree import ElementTree

import pytest


def title(path):
    return ElementTree.parse(path).getroot().findtext("{http://www.w3.org/2000/svg}title")


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        (("career", "Ivan Petrenko"), "Career of Ivan Petrenko"),
        (("career", "Ivan Petrenko", "--known", "2024-01-01"), "Career of Ivan Petrenko, as known on 2024-01-01"),
        (("who", "9th Army", "--on", "2023-06-15"), "9th Army"),
    ],
)
def test_a_picture_is_drawn_beside_the_answer(run, tmp_path, asked, named):
    path = tmp_path / "picture.svg"
    result = run(*asked, "--svg", str(path))
    assert (result.exit_code, result.stdout) == (0, run(*asked).stdout)
    assert title(path) == named
    assert "independent source" in path.read_text("utf-8")


def test_a_holder_who_starts_later_is_in_the_picture_too(run, tmp_path):
    path = tmp_path / "picture.svg"
    run("who", "9th Army", "--on", "2020-01-01", "--svg", str(path))
    assert "Ivan Petrenko: commander, 9th Army" in path.read_text("utf-8")
    assert "2020-01-01" in path.read_text("utf-8")


def test_two_people_are_not_drawn_as_one(run, tmp_path):
    result = run("career", "Petrenko", "--svg", str(tmp_path / "picture.svg"))
    assert result.exit_code == 2
    assert "2 people fit, and a picture shows one" in result.stderr
    assert not list(tmp_path.iterdir())


def test_a_file_that_cannot_be_written_is_named(run, tmp_path):
    result = run("career", "Ivan Petrenko", "--svg", str(tmp_path / "none" / "picture.svg"))
    assert result.exit_code == 2
    assert "picture.svg: the picture cannot be written here (No such file or directory); give another file to --svg." in result.stderr
