"""Errors that stop a command."""

from __future__ import annotations

import pytest

from autograder.errors import BrokenMachine, KataError
from autograder.language import Text

ERROR = BrokenMachine(Text("it broke", "坏了"), Text("Try again.", "请再试。"))


def test_an_error_tells_the_finding_and_the_next_step() -> None:
    """A line each, in both languages."""
    assert ERROR.told == Text("it broke\nTry again.", "坏了\n请再试。")


@pytest.mark.parametrize(("lang", "shown"), [("en", "it broke\nTry again."), ("zh", "坏了\n请再试。")])
def test_as_text_it_speaks_the_language_of_the_environment(
    lang: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So a traceback of ours is readable."""
    monkeypatch.setenv("KATA_LANG", lang)
    assert str(ERROR) == shown


def test_every_error_is_one_that_the_command_line_prints() -> None:
    """Its exit code is that of a mistake in the command."""
    assert isinstance(ERROR, KataError)
    assert {kind.exit_code for kind in KataError.__subclasses__()} == {2}
