"""Options that several commands take."""

from __future__ import annotations

import click
import pytest
from click.testing import CliRunner

from autograder.cli import options
from autograder.errors import WallsTooLow
from autograder.grading.walls import strongest
from autograder.isolation import Level


@pytest.mark.parametrize(
    ("text", "words"),
    [("", ()), ("cpu", ("cpu",)), (" cpu , sim,", ("cpu", "sim")), (",,", ())],
)
def test_a_list_is_read_as_people_write_it(text: str, words: tuple[str, ...]) -> None:
    """Spaces and commas at the end are nothing."""
    assert options.listed(text) == words


def taken(option: object, *arguments: str) -> list[object]:
    """The values that a command with this option is called with."""
    seen: list[object] = []
    command = click.command()(option(lambda **values: seen.extend(values.values())))  # type: ignore[operator]
    result = CliRunner().invoke(command, arguments)
    return seen if result.exit_code == 0 else [result.exit_code]


def test_without_options_everything_is_meant() -> None:
    """All exercises, all devices, and the strongest walls."""
    assert taken(options.only("Only.", "只。")) == [""]
    assert taken(options.device()) == ["cpu,sim,cuda"]
    assert taken(options.walls()) == taken(options.own_walls()) == [None]


def test_only_own_code_runs_without_walls() -> None:
    """For others' code there is no such choice, and for own code there is no demand for isolation."""
    assert taken(options.own_walls(), "--walls", "own") == ["own"]
    assert taken(options.walls(), "--walls", "own") == [2]
    assert taken(options.walls(), "--walls", "isolated") == ["isolated"]
    assert taken(options.own_walls(), "--walls", "isolated") == [2]


def test_isolated_means_the_strongest_level() -> None:
    """It is never mere limits. Without a demand any level will do."""
    if strongest().level in (Level.BUBBLEWRAP, Level.LANDLOCK):
        assert options.level("isolated") == strongest().level
    else:
        with pytest.raises(WallsTooLow):
            options.level("isolated")
    assert options.level(None) is None
    assert options.level("limits") == "limits"
