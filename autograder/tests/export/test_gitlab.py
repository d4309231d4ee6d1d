"""The GitLab job, run as GitLab runs it: its script, in a checkout, with GitLab's variables."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from autograder.tests.export.actions import load
from autograder.tests.export.conftest import Done, Export, hand_in, run
from autograder.tests.formats import _GITLAB, _XSD


@pytest.fixture(scope="module")
def exported(export: Export, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gitlab")
    done = export("gitlab", folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def project(exported: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A student's checkout. The answers lie in a folder of it, and a link to the graders where the reports go."""
    project = tmp_path_factory.mktemp("project")
    hand_in(project / "exercises")
    (project / ".kata-reports").symlink_to(exported / "course")
    subprocess.run(["git", "init", "-q", str(project)], check=True)
    return project


@pytest.fixture(scope="module")
def job(exported: Path, project: Path) -> Done:
    """The job's script; the image's ``/opt/kata`` is the folder that the Dockerfile copies there."""
    (line,) = load(exported / "ci" / "grade.gitlab-ci.yml")["kata"]["script"]
    script = line.replace("/opt/kata", str(exported / "course"))
    return run(["bash", "-eo", "pipefail", "-c", script], project, CI_PROJECT_DIR=str(project), PYTHON=sys.executable)


def test_lost_points_fail_the_job(job: Done) -> None:
    """The job fails as for any failed test. The log names file, line and check, and the points last."""
    assert job.returncode == 1, job.stderr
    assert "exercises/15_add_in_place.py:" in job.stdout
    assert "points" in job.stdout.splitlines()[-1]


def test_the_reports_are_where_gitlab_looks(job: Done, exported: Path, project: Path) -> None:
    """Each report has its format."""
    assert job.returncode == 1
    reports = load(exported / "ci" / "grade.gitlab-ci.yml")["kata"]["artifacts"]["reports"]
    _XSD.assertValid(etree.parse(project / reports["junit"]))
    findings = json.loads((project / reports["codequality"]).read_text("utf-8"))
    _GITLAB.validate(findings)
    assert {finding["location"]["path"] for finding in findings} == {"exercises/15_add_in_place.py"}


def test_the_artifacts_hold_no_details(job: Done, project: Path) -> None:
    """Every reader of the project may read the artifacts."""
    assert job.returncode == 1
    assert '"detail"' not in (project / ".kata-reports" / "kata.json").read_text("utf-8")


def test_the_artifacts_are_only_the_reports(job: Done, exported: Path, project: Path) -> None:
    """Files of the student's project in their places are neither followed nor uploaded."""
    assert job.returncode == 1
    reports = project / ".kata-reports"
    assert not reports.is_symlink()
    assert {path.name for path in reports.iterdir()} == {"kata-quality.json", "kata.xml", "kata.json"}
    assert (exported / "course" / "grade.sh").is_file()


def test_graders_are_only_in_the_private_project(exported: Path) -> None:
    """They are neither in what students start from nor in the configuration that they may read."""
    assert not [*(exported / "assignment").rglob("test_*"), *(exported / "ci").rglob("test_*")]
    assert [*(exported / "course").rglob("test_15_add_in_place.py")]
