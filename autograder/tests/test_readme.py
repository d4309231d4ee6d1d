"""The documentation is held to its word."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.catalogue import PACKAGE, ROOT

README = ROOT / "README.md"
DEVELOPING = PACKAGE / "DEVELOPING.md"


def commands() -> list[str]:
    return [
        line
        for block in re.findall(r"```sh\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
        for line in block.splitlines()
    ]


def test_there_are_exactly_two_commands() -> None:
    """One installs and grades, one installs and runs the tests."""
    grade, test = commands()
    assert grade.endswith("kata grade solutions autograder/samples/mixed")
    assert test.endswith("pytest -n 2 --dist loadfile")


def test_what_the_first_command_grades_is_there() -> None:
    """The README's paths exist."""
    assert (ROOT / "solutions").is_dir()
    assert (PACKAGE / "samples" / "mixed").is_dir()


@pytest.fixture(scope="module")
def printed() -> str:
    arguments = ["grade", "autograder/samples/mixed", "--lang", "en", "--seed", "1"]
    kata = Path(sys.executable).with_name("kata")
    done = subprocess.run([kata, *arguments], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 1, done.stderr
    return done.stdout


def test_the_picture_of_feedback_is_real(printed: str) -> None:
    """Every line of the README's sample output is printed, but for the padding at the end of lines."""
    (picture,) = re.findall(r"```text\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    real = [line.rstrip() for line in printed.splitlines()]
    for line in picture.splitlines():
        assert line in real


def test_every_place_that_the_developers_page_names_exists() -> None:
    """Paths in DEVELOPING.md are real."""
    text = DEVELOPING.read_text("utf-8")
    for named in re.findall(r"`([a-z_/]+(?:\{[a-z,]+\})?[a-z_]*(?:\.py|/))`", text):
        options = re.findall(r"\{([a-z,]+)\}", named)
        paths = [re.sub(r"\{[a-z,]+\}", choice, named) for choice in options[0].split(",")] if options else [named]
        for path in paths:
            assert (ROOT / path).exists() or (PACKAGE / path).exists(), path
