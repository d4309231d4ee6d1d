"""A course's configuration: the steps that nbgrader takes, each of which is there."""

from __future__ import annotations

import os
import sysconfig
import warnings
from collections.abc import Iterator

import pytest
from traitlets.config import Config
from traitlets.utils.importstring import import_item

from autograder.course.nbgrader.configuration import configure


@pytest.fixture
def config(monkeypatch: pytest.MonkeyPatch) -> Iterator[Config]:
    """The configuration of a course in Chinese."""
    monkeypatch.setenv("PATH", "/nowhere")
    made = Config()
    with warnings.catch_warnings():
        configure(made, lang="zh")
        yield made


def test_every_step_is_there(config: Config) -> None:
    """nbgrader looks for a step by its name only when the step is due."""
    names = [
        *config.GenerateAssignment.preprocessors,
        *config.Autograde.sanitize_preprocessors,
        *config.Autograde.autograde_preprocessors,
        config.GenerateAssignment.exporter_class,
        config.Autograde.exporter_class,
        config.ExportApp.plugin_class,
    ]
    assert len(names) == 19
    for name in names:
        assert isinstance(import_item(name), type), name


def test_no_step_of_grading_runs_a_notebook(config: Config) -> None:
    """Points are entered before a penalty is taken off them."""
    steps = [*config.Autograde.sanitize_preprocessors, *config.Autograde.autograde_preprocessors]
    assert [step.rpartition(".")[2] for step in steps] == [
        "RestoreCells",
        "JudgeAnswers",
        "SaveGrades",
        "AssignLatePenalties",
    ]


def test_solutions_are_gone_before_the_cells_are_saved(config: Config) -> None:
    """Students get the saved cells back."""
    steps = [step.rpartition(".")[2] for step in config.GenerateAssignment.preprocessors]
    assert steps.index("LockCells") < steps.index("ReleaseStubs") < steps.index("SaveCells")


def test_the_course_speaks_its_language(config: Config) -> None:
    """Every later setting takes precedence."""
    assert config.JudgeAnswers.lang == "zh"
    config.JudgeAnswers.lang = "en"
    assert config.JudgeAnswers.lang == "en"


def test_alembic_is_found_where_nbgrader_is_installed(config: Config) -> None:
    """The environment need not be activated, and its own programs come first."""
    assert config and os.environ["PATH"].split(os.pathsep) == ["/nowhere", sysconfig.get_path("scripts")]
