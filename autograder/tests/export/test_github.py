"""The GitHub workflows, run step by step with GitHub's files and variables."""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from autograder.catalogue import find
from autograder.tests.export.actions import Runner, load, repository
from autograder.tests.export.conftest import ONLY, Export, environment_of_ours, hand_in

COURSE = "teacher/course"
GH = """\
#!/usr/bin/env bash
# The calls of GitHub's own client that the scripts make, answered by local repositories.
case "$*" in
    *"orgs/class/repos"*) printf 'homework-alice\\nhomework-done\\nhomework\\nelsewhere\\n' ;;
    "repo clone class/homework-done "*) git clone -q "$REMOTES/alice/origin.git" "$4" ;;
    "repo clone class/homework-alice "*) git clone -q "$REMOTES/alice/origin.git" "$4" ;;
    *"repos/class/homework-done/commits/"*) echo 1 ;;
    *"repos/class/homework-alice/commits/"*) echo 0 ;;
    *) echo "${GH_TOKEN:-none} $*" >> "$REMOTES/calls" ;;
esac
"""


@pytest.fixture(scope="module")
def exported(export: Export, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("github")
    done = export("github", folder, "--course", COURSE)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Programs of the runner's machine: GitHub's client; a sudo that may do nothing."""
    tools = tmp_path_factory.mktemp("tools")
    for name, script in {"gh": GH, "sudo": "#!/bin/sh\nexit 1\n"}.items():
        (tools / name).write_text(script)
        (tools / name).chmod(0o755)
    return tools


def runner(home: Path, origin: Path, exported: Path, tools: Path, **contexts: str) -> Runner:
    """A machine whose cached environment has been restored."""
    environment_of_ours(home / ".kata-venv")
    (home / ".kata-venv" / "complete").touch()
    actions = {f"{COURSE}@main": exported / "course", "./": exported / "course"}
    path = f"{tools}:{os.environ['PATH']}"
    return Runner(home, origin, path, actions, {name.replace("__", "."): text for name, text in contexts.items()})


# --- pull requests ----------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def pull_request(exported: Path, tools: Path, tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """The job on pull request 5."""
    folder = tmp_path_factory.mktemp("pull")
    origin = repository(folder, hand_in(folder / "answers"), "refs/pull/5/head")
    found = runner(folder / "home", origin, exported, tools, github__event__pull_request__number="5")
    workflow = load(exported / "assignment" / ".github" / "workflows" / "pull-request.yml")
    found.job(workflow["jobs"]["grade"]["steps"])
    return found


def test_lost_points_fail_the_job(pull_request: Runner) -> None:
    """The job fails as it does for any failed test."""
    assert pull_request.failed


def test_the_summary_has_the_score_table(pull_request: Runner) -> None:
    """It has a row for every exercise, and the points."""
    summary = pull_request.summary.read_text("utf-8")
    assert re.search(r"^\| ✅ \| slices .* passed \| (\d+)/\1 \|$", summary, re.MULTILINE)
    assert re.search(r"^\| ❌ \| add\\_in\\_place .* failed \| 0/\d+ \|$", summary, re.MULTILINE)


def test_annotations_are_at_the_students_line(pull_request: Runner) -> None:
    """They name the file as the repository does, and the line where the function begins."""
    source = (pull_request.workspace / "submission" / "15_add_in_place.py").read_text()
    line = source.splitlines().index("def add_in_place(x, y):") + 1
    assert f"\n::error file=15_add_in_place.py,line={line},title=add_in_place" in pull_request.log


def test_no_other_command_is_obeyed(pull_request: Runner) -> None:
    """All output next to the annotations is between a stop and its token."""
    obeyed = re.sub(r"^::stop-commands::(\w+)$.*?^::\1::$", "", pull_request.log, flags=re.MULTILINE | re.DOTALL)
    commands = [line for line in obeyed.splitlines() if line.strip().startswith("::")]
    assert {command.split(" ")[0] for command in commands} == {"::error", "::notice"}
    assert "99/99" not in pull_request.log


def test_reports_are_uploaded_without_details(pull_request: Runner) -> None:
    """Every reader of the repository may read the reports."""
    folder = pull_request.artifacts / "kata"
    report = json.loads((folder / "kata.json").read_text("utf-8"))
    assert [exercise["id"] for exercise in report["exercises"]] == list(ONLY)
    assert "detail" not in report["exercises"][1]["checks"][0]
    assert etree.parse(folder / "kata.xml").getroot().get("tests") != "0"


def test_outputs_are_for_later_steps(pull_request: Runner) -> None:
    """They hold the points, and what Classroom's reporter takes."""
    assert float(pull_request.contexts["steps.grade.outputs.score"]) > 0
    assert pull_request.contexts["steps.grade.outputs.result"]


def test_a_pull_request_gets_no_secret(exported: Path) -> None:
    """The job names none and may only read. It comes from the base, and the pull request is only data."""
    path = exported / "assignment" / ".github" / "workflows" / "pull-request.yml"
    workflow = load(path)
    assert workflow[True] == {"pull_request_target": None}  # YAML reads `on` as a truth value
    assert workflow["permissions"] == {"contents": "read"}
    assert "secrets" not in path.read_text() + (exported / "course" / "action.yml").read_text()
    assert not [step for step in workflow["jobs"]["grade"]["steps"] if "run" in step]


def test_graders_are_not_in_what_students_start_from(exported: Path) -> None:
    """They start from stubs and workflows, and nothing else."""
    names = {path.relative_to(exported / "assignment").as_posix() for path in (exported / "assignment").rglob("*.*")}
    assert {name for name in names if name.endswith(".py")} == {
        find(slug).stub.relative_to(find(slug).stub.parents[2]).as_posix() for slug in ONLY
    }


def test_graders_are_not_in_the_cache(exported: Path) -> None:
    """Anybody who can run a workflow can read a cache. It holds only an environment, keyed by its requirements."""
    (cache,) = [
        step
        for step in load(exported / "course" / "action.yml")["runs"]["steps"]
        if str(step.get("uses")).startswith("actions/cache@")
    ]
    assert cache["with"]["path"] == "~/.kata-venv"
    assert re.search(r"-[0-9a-f]{16}$", cache["with"]["key"])


# --- classroom --------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def graded_class(exported: Path, tools: Path, tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """The job in the course's repository, with one repository to grade, one that has its score, and two others."""
    folder = tmp_path_factory.mktemp("class")
    repository(folder / "alice", hand_in(folder / "answers"), "refs/heads/main")
    origin = repository(folder / "course", exported / "course", "refs/heads/main")
    contexts = {
        "vars__CLASSROOM_ORGANISATION": "class",
        "vars__CLASSROOM_PREFIX": "homework-",
        "secrets__CLASSROOM_TOKEN": "hidden-token",
    }
    found = runner(folder / "home", origin, exported, tools, **contexts)
    workflow = load(exported / "course" / ".github" / "workflows" / "class.yml")
    steps = [
        {**step, "env": {**step.get("env", {}), "REMOTES": str(folder)}} for step in workflow["jobs"]["grade"]["steps"]
    ]
    found.job(steps)
    assert not found.failed, found.log
    return found


@pytest.fixture(scope="module")
def shown(graded_class: Runner, exported: Path, tools: Path, tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """The workflow in the student's repository, after it was told that there are results."""
    folder = tmp_path_factory.mktemp("student")
    origin = remotes(graded_class) / "alice" / "origin.git"
    found = runner(folder, origin, exported, tools)
    workflow = load(exported / "assignment" / ".github" / "workflows" / "classroom.yml")
    found.job(workflow["jobs"]["show"]["steps"])
    assert not found.failed, found.log
    return found


def remotes(graded_class: Runner) -> Path:
    """Return the folder in which the stand-in for GitHub keeps its repositories."""
    return graded_class.home.parent


def calls(graded_class: Runner) -> str:
    return (remotes(graded_class) / "calls").read_text()


def test_only_new_work_is_graded(graded_class: Runner) -> None:
    """Only repositories with the prefix are graded, if their last commit has no score."""
    reports = graded_class.artifacts / "class"
    assert [path.name for path in reports.iterdir()] == ["homework-alice"]


def test_the_commit_gets_the_score(graded_class: Runner) -> None:
    """The score is a status, and the repository gets a signal."""
    said = calls(graded_class)
    assert re.search(r"repos/class/homework-alice/statuses/[0-9a-f]{40} .*description=\d+\.\d/\d+\.\d points", said)
    assert "repos/class/homework-alice/dispatches -f event_type=kata" in said


def test_the_step_that_grades_has_no_token(graded_class: Runner) -> None:
    """Only the two that speak to GitHub have it."""
    with_token = ["hidden-token" in environment.values() for environment in graded_class.environments]
    assert with_token.count(True) == 2
    (grading,) = [e for e in graded_class.environments if "PYTHON" in e and "GH_TOKEN" not in e]
    assert grading["PYTHON"].endswith("python")


def test_classroom_reads_the_points(graded_class: Runner, shown: Runner) -> None:
    """The reporter's notice in the student's repository says what the course's report says."""
    report = json.loads((graded_class.artifacts / "class" / "homework-alice" / "kata.json").read_text("utf-8"))
    points = f"{report['score']:g}/{report['max_score']:g}"
    assert f"::notice title=Autograding complete::Points {points}\n" in shown.log


def test_students_see_table_and_annotations(shown: Runner) -> None:
    """Both are in their own repository."""
    assert "add\\_in\\_place" in shown.summary.read_text("utf-8")
    assert "::error file=15_add_in_place.py,line=" in shown.log


def test_results_hold_nothing_hidden(graded_class: Runner) -> None:
    """The student's repository gets only the score, the table and the annotations."""
    origin = remotes(graded_class) / "alice" / "origin.git"
    listed = subprocess.run(
        ["git", "ls-tree", "-r", "--name-only", "kata-results"], cwd=origin, capture_output=True, text=True, check=True
    )
    assert listed.stdout.split() == ["commands", "result", "summary.md"]


# --- all workflows ----------------------------------------------------------------------------------------------


def every_step(exported: Path) -> list[Any]:
    files = [*exported.rglob(".github/workflows/*.yml")]
    jobs = [job for file in files for job in load(file)["jobs"].values()]
    return [
        *(step for job in jobs for step in job["steps"]),
        *load(exported / "course" / "action.yml")["runs"]["steps"],
    ]


def test_no_event_reaches_a_shell(exported: Path) -> None:
    """Names of branches, titles and the like are anybody's text: scripts get values only from variables."""
    assert not [step["run"] for step in every_step(exported) if "${{" in step.get("run", "")]


def test_scripts_are_executable(exported: Path) -> None:
    for script in (exported / "course").glob("*.sh"):
        assert script.stat().st_mode & stat.S_IXUSR, script


def test_an_export_is_not_written_over_another(exported: Path, export: Export) -> None:
    """A file that differs is named, and stays as it is."""
    done = export("github", exported, "--course", "other/course")
    assert done.returncode == 2
    assert "is there already" in done.stderr


@pytest.mark.parametrize("course", ["course", "a/b/c", "/x"])
def test_the_course_is_a_repository(course: str, export: Export, tmp_path: Path) -> None:
    done = export("github", tmp_path, "--course", course)
    assert (done.returncode, "OWNER/NAME" in done.stderr) == (2, True)
