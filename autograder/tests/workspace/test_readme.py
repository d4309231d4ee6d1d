"""The README of a workspace."""

from __future__ import annotations

import re

import click
import pytest

from autograder.catalogue import find
from autograder.cli import main
from autograder.workspace.readme import readme


@pytest.mark.parametrize(("lang", "said"), [("en", "save, and the verdict"), ("zh", "保存，结果就出来了")])
def test_it_is_in_the_language_of_the_workspace(lang: str, said: str) -> None:
    """It says in the other language how to choose that one."""
    assert said in readme(lang)
    assert f"`kata --lang {'zh' if lang == 'en' else 'en'}`" in readme(lang)


def commands(lang: str) -> list[tuple[str, str]]:
    """Each command that it names, with its argument."""
    return re.findall(r"`kata (\w+)(?: (\w+))?", readme(lang))


def test_every_command_in_it_exists() -> None:
    """So does the exercise that they name. Both languages show the same commands."""
    assert commands("en") == commands("zh")
    names, slugs = zip(*commands("en"), strict=True)
    assert set(names) <= set(main.list_commands(click.Context(main)))
    assert {find(slug).slug for slug in slugs if slug} == {"add_in_place"}
