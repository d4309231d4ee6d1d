"""Files that are made from templates."""

from __future__ import annotations

import jinja2
import pytest

from autograder.catalogue import select
from autograder.export.render import rendered, unfinished
from autograder.export.suite import Settings
from autograder.isolation import Level

SETTINGS = Settings(select(("slices",)), "zh", Level.LIMITS)


def test_a_script_has_the_values_of_the_export() -> None:
    """Text that the shell and a platform put between braces stays theirs."""
    file = rendered("exercism/run.sh", "bin/run.sh", executable=True, settings=SETTINGS)
    text = file.content.decode("utf-8")
    assert (file.path, file.mode) == ("bin/run.sh", 0o755)
    assert text.startswith("#!") and text.endswith("\n")
    assert "--lang zh" in text and "--walls limits" in text
    assert "<<" not in text and "<%" not in text
    action = rendered("github/action.yml", "action.yml", settings=SETTINGS, digest="d").content.decode("utf-8")
    assert "${{ " in action and "<<" not in action


def test_a_value_that_is_missing_is_an_error_of_ours() -> None:
    """An empty place in a script would do harm where it runs."""
    with pytest.raises(jinja2.UndefinedError):
        rendered("exercism/run.sh", "bin/run.sh")


def test_a_grading_that_was_killed_blames_no_answer() -> None:
    """Its report has no points, and is not sound."""
    report = unfinished()
    assert not report.is_sound and report.score == 0
    assert report.problem is not None
    assert "not to blame" in report.problem.en and "不是你的答案的问题" in report.problem.zh
