"""The options of ``pytest --submission``, one by one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from autograder.catalogue import find

pytest_plugins = ["pytester"]

_QUICK = ("--kata-only=slices", "--kata-device=cpu")
_LISTENER = """
    def pytest_kata_report(report):
        (exercise,) = report.exercises
        print(report.submission, report.seed, report.devices, exercise.status)
"""
"""A plugin of somebody else, who wants to know what came of it."""


@pytest.fixture
def submissions(pytester: pytest.Pytester) -> list[Path]:
    """A right answer, and one that is right too but uses what is not in the language of answers."""
    solution = find("slices").solution.read_text("utf-8")
    texts = {"alice": solution, "bob": f"{solution}\nimport ctypes\n"}
    for name, text in texts.items():
        pytester.mkdir(name).joinpath("slices.py").write_text(text, "utf-8")
    return [pytester.path / name for name in texts]


def _graded(pytester: pytest.Pytester, *arguments: str | Path) -> pytest.RunResult:
    pytester.makepyfile(listener=_LISTENER)
    pytester.syspathinsert()
    return pytester.runpytest_subprocess("-s", "-p", "listener", *_QUICK, *arguments)


def test_every_option_is_under_a_name_that_nobody_else_takes(pytester: pytest.Pytester) -> None:
    """The help lists them in a group of their own."""
    told = pytester.runpytest_subprocess("--help").stdout.str()
    group = told.partition("\ngrading submissions:\n")[2].partition("\n\n")[0]
    options = re.findall(r"^  (-\S+?)[= \n]", f"{group}\n", re.MULTILINE)
    assert len(options) == 7
    assert all(option.startswith("--kata-") for option in options)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("--kata-only=slicse", "*there is no exercise 'slicse'*"),
        ("--kata-device=gpu", "*there is no device 'gpu'*"),
        ("--kata-walls=none", "*argument --kata-walls: invalid choice: 'none'*"),
        ("--kata-seed=one", "*argument --kata-seed: invalid int value: 'one'*"),
    ],
)
def test_a_wrong_value_is_a_usage_error(
    wrong: str, told: str, submissions: list[Path], pytester: pytest.Pytester
) -> None:
    """Its message names it; nothing is graded, and there is no traceback."""
    done = pytester.runpytest_subprocess("--submission", submissions[0], wrong)
    assert done.ret == pytest.ExitCode.USAGE_ERROR
    done.stderr.fnmatch_lines([told])
    assert "Traceback" not in done.stderr.str()


def test_several_are_graded_with_one_seed(submissions: list[Path], pytester: pytest.Pytester) -> None:
    """Every score stands in the summary, and another plugin hears of every report."""
    named = [word for path in submissions for word in ("--submission", path)]
    done = _graded(pytester, "--kata-seed=7", *named)
    assert done.ret == pytest.ExitCode.TESTS_FAILED
    done.stdout.fnmatch_lines(["*alice 7 ('cpu',) passed", "*bob 7 ('cpu',) refused"])
    done.stdout.fnmatch_lines(["alice: 4/4 points", "bob: 0/4 points"])


def test_any_text_runs_what_the_language_refuses(submissions: list[Path], pytester: pytest.Pytester) -> None:
    """It is for trying the walls."""
    done = _graded(pytester, "--kata-any-text", "--submission", submissions[1])
    assert done.ret == pytest.ExitCode.OK
    done.stdout.fnmatch_lines(["bob: 4/4 points"])


def test_without_a_submission_nothing_slow_is_imported(pytester: pytest.Pytester) -> None:
    """Each run of pytest in an environment with this package imports the plugin."""
    pytester.makepyfile(
        "import sys\n\ndef test_it():\n"
        "    assert 'autograder.pytest_plugin' in sys.modules\n"
        "    assert not {'torch', 'pandas', 'numpy', 'rich', 'click'} & set(sys.modules)\n"
    )
    assert pytester.runpytest_subprocess("-p", "no:hypothesispytest").ret == pytest.ExitCode.OK
