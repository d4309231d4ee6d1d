"""The project's files for its forge: workflows and issue forms."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from autograder.catalogue import ROOT
from autograder.cli import main

PLACE = ROOT / ".github"
FORMS = sorted((PLACE / "ISSUE_TEMPLATE").glob("*.yml"))


def _read(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


def test_every_python_that_is_named_is_tested() -> None:
    """The workflow's Pythons are those of pyproject.toml."""
    (job,) = _read(PLACE / "workflows" / "ci.yml")["jobs"].values()
    named = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["classifiers"]
    pythons = [name.rpartition(" ")[2] for name in named if name.startswith("Programming Language :: Python :: 3.")]
    assert job["strategy"]["matrix"]["python"] == pythons


@pytest.mark.parametrize("workflow", sorted((PLACE / "workflows").glob("*.yml")), ids=lambda path: path.stem)
def test_every_workflow_runs_what_is_there(workflow: Path) -> None:
    """A step's program is a file of the repository, or what the step before it installed; no token can write."""
    jobs = _read(workflow)
    assert jobs["permissions"] == {"contents": "read"}
    (job,) = jobs["jobs"].values()
    *_, last = [step["run"].split() for step in job["steps"] if "run" in step]
    files = [word for word in last if (ROOT / word).is_file()]
    if last[0] == "kata":
        assert any(step.get("run") == "pip install -e ." for step in job["steps"])
        assert CliRunner().invoke(main, [*last[1:], "--help"]).exit_code == 0
    else:
        assert len(files) == 1
        assert last[0] == "nox" or os.access(ROOT / last[0], os.X_OK)


@pytest.mark.parametrize("form", FORMS, ids=lambda path: path.stem)
def test_a_form_asks_for_what_shows_the_verdict_again(form: Path) -> None:
    """It asks for the exercise, the inputs, the answer, and the message about it."""
    asked = {part["id"] for part in _read(form)["body"] if part.get("validations", {}).get("required")}
    assert asked >= {"slug", "seed", "code", "report"}


def test_there_is_a_form_for_each_way_to_judge_wrongly() -> None:
    """One form is for a right answer that failed, and one for a wrong one that passed."""
    assert [form.stem for form in FORMS] == ["right_answer_failed", "wrong_answer_passed"]
