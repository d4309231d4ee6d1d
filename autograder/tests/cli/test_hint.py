"""``kata hint``."""

from __future__ import annotations

import pytest
from click.testing import CliRunner, Result

from autograder.catalogue import find
from autograder.cli import main

EXERCISE = find("add_in_place")
COUNT = len(EXERCISE.hints)


def hint(*arguments: str) -> Result:
    """The command's result, in English unless the arguments say otherwise."""
    return CliRunner(env={"KATA_LANG": "en"}).invoke(main, ["hint", "add_in_place", *arguments])


def test_first_by_default() -> None:
    """Without a number the gentlest hint is shown, and which command shows the next."""
    assert hint().output == (
        f"Add in place · 1/{COUNT}\n{EXERCISE.hints[0].en}\n\nNext hint: kata hint add_in_place 2\n"
    )


@pytest.mark.parametrize("number", range(1, COUNT + 1))
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_by_number(number: int, lang: str) -> None:
    """Each hint has its number, in both languages."""
    title, text = hint(str(number), "--lang", lang).output.splitlines()[:2]
    assert title == f"{EXERCISE.title[lang]} · {number}/{COUNT}"
    assert text == EXERCISE.hints[number - 1][lang]


def test_one_at_a_time() -> None:
    """A hint does not give the next one away."""
    assert EXERCISE.hints[1].en not in hint("1").output


def test_last() -> None:
    """After the last hint no further one is promised."""
    assert hint(str(COUNT)).output.endswith("\nThis was the last hint.\n")


def test_beyond_the_last() -> None:
    """A number that is too high shows the last hint."""
    assert hint("99").output == hint(str(COUNT)).output


def test_chinese_frame() -> None:
    """The line below the hint is Chinese too."""
    assert hint("1", "--lang", "zh").output.endswith("下一条提示：kata hint add_in_place 2\n")


@pytest.mark.parametrize("number", ["0", "-1", "two"])
def test_no_number(number: str) -> None:
    """An argument that is not the number of a hint exits with 2."""
    assert hint("--", number).exit_code == 2
