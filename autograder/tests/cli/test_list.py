"""``kata list``."""

from __future__ import annotations

import itertools

from click.testing import CliRunner

from autograder.catalogue import exercises
from autograder.cli import main


def listed(*arguments: str, **environment: str) -> list[str]:
    """The lines of the list."""
    clean = {"KATA_LANG": None, "LC_ALL": None, "LC_MESSAGES": None, "LANG": None}
    result = CliRunner(env={**clean, **environment}).invoke(main, ["list", *arguments])
    assert result.exit_code == 0
    return result.output.splitlines()


def test_every_exercise_in_order() -> None:
    """Each exercise is a line with its number and slug, in the catalogue's order."""
    lines = [line.split()[:2] for line in listed() if line.startswith("  ")]
    assert lines == [[exercise.number, exercise.slug] for exercise in exercises()]


def test_grouped_by_note() -> None:
    """Each note is a line above its exercises, once."""
    notes = [note for note, _ in itertools.groupby(exercise.note for exercise in exercises())]
    assert [line for line in listed() if not line.startswith("  ")] == notes


def test_titles() -> None:
    """Titles are English by default, and Chinese when asked for."""
    assert any(line.endswith(" Add in place") for line in listed())
    assert any(line.endswith(" 原地相加") for line in listed("--lang", "zh"))


def test_language_of_the_system() -> None:
    """The environment chooses the language."""
    assert listed(LANG="zh_CN.UTF-8") == listed("--lang", "zh")


def test_own_variable_goes_first() -> None:
    """``KATA_LANG`` is stronger than the system's language."""
    assert listed(KATA_LANG="en", LANG="zh_CN.UTF-8", LC_ALL="zh_CN.UTF-8") == listed("--lang", "en")


def test_option_goes_before_the_environment() -> None:
    """``--lang`` is stronger than everything."""
    assert listed("--lang", "en", KATA_LANG="zh") == listed("--lang", "en")


def test_unknown_system_language() -> None:
    """A user whose system speaks another language reads English."""
    assert listed(LANG="fr_FR.UTF-8") == listed("--lang", "en")
