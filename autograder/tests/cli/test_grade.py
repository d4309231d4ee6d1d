"""``kata grade`` and ``pytest --submission``."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner

from autograder.catalogue import ROOT, exercises
from autograder.cli import main
from autograder.report import json_view

Done = subprocess.CompletedProcess[str]
VALIDATOR = jsonschema.Draft202012Validator(json.loads(json_view.SCHEMA.read_text(encoding="utf-8")))


def report(path: Path) -> Any:
    """A report as another program reads it; it must satisfy the schema."""
    content = json.loads(path.read_text(encoding="utf-8"))
    VALIDATOR.validate(content)
    return content


@pytest.fixture
def alice(class_run: Done, desk: Path) -> Any:
    """The report on the submission with everything wrong."""
    assert class_run.stdout
    return report(desk / "reports" / f"{desk.name}_alice.json")


def exercise(content: Any, slug: str) -> Any:
    """One exercise of a report."""
    return next(found for found in content["exercises"] if found["id"] == slug)


def messages(content: Any, lang: str) -> list[str | None]:
    """Return the messages for the student, in order."""
    told = [told for found in content["exercises"] for told in (found, *found["checks"])]
    return [None if one["messages"] is None else one["messages"][lang] for one in told]


# --- exit codes -------------------------------------------------------------------------------------------------


def test_everything_earned(perfect_run: Done) -> None:
    """The exit code is 0 when every point of the chosen exercises was earned."""
    assert perfect_run.returncode == 0


def test_something_lost(again_run: Done) -> None:
    """The exit code is 1 when a point was lost, even if the answers did something to the machine."""
    assert again_run.returncode == 1


def test_something_unreadable(class_run: Done) -> None:
    """The exit code is 2 when one of the submissions could not be read."""
    assert class_run.returncode == 2


@pytest.mark.parametrize("run", ["class_run", "again_run", "perfect_run"])
def test_no_traceback(run: str, request: pytest.FixtureRequest) -> None:
    """No answer, however broken, makes the command complain about itself."""
    assert request.getfixturevalue(run).stderr == ""


# --- the report -------------------------------------------------------------------------------------------------


def test_one_file_each(class_run: Done, desk: Path) -> None:
    """``--out`` has one report for every submission, those of one name told apart."""
    names = sorted(report(path)["submission"] for path in (desk / "reports").iterdir())
    assert class_run.returncode == 2
    assert names == sorted(["bob", f"{desk.name}_alice", "late_alice"])


def test_every_exercise_is_reported(alice: Any) -> None:
    """All exercises are in the report, in the catalogue's order."""
    assert [found["id"] for found in alice["exercises"]] == [exercise.slug for exercise in exercises()]


@pytest.mark.parametrize(
    ("slug", "status"),
    [
        ("is_symmetric", "passed"),
        ("add_in_place", "failed"),
        ("derivative", "failed"),
        ("accumulate", "error"),
        ("numpy_bridge", "error"),
        ("write_into", "refused"),
        ("fill_missing", "error"),
        ("slices", "not_attempted"),
        ("rebinding", "missing"),
    ],
)
def test_status(alice: Any, slug: str, status: str) -> None:
    """Each way to go wrong has its own word, and is the submission's fault."""
    found = exercise(alice, slug)
    assert found["status"] == status
    assert found["fault"] == (None if status == "passed" else "submission")


def test_mistake_is_named(alice: Any) -> None:
    """The trap is recognised in the report."""
    gate = exercise(alice, "add_in_place")["checks"][0]
    assert gate["mistake"]
    assert "still holds what it held before" in gate["message"]


def test_points_add_up(alice: Any) -> None:
    """The score is the sum of what was earned, here by only one exercise."""
    earned = sum(check["points"] for found in alice["exercises"] for check in found["checks"])
    assert alice["score"] == earned == exercise(alice, "is_symmetric")["max_score"]
    assert alice["max_score"] == sum(found["max_score"] for found in alice["exercises"])


def test_file_of_her_own(alice: Any) -> None:
    """A file that belongs to no exercise is mentioned."""
    assert [unread["path"] for unread in alice["ignored"]] == ["notes.py"]


def test_unreadable_submission(class_run: Done, desk: Path) -> None:
    """The report on what could not be read says why and has no points."""
    bob = report(desk / "reports" / "bob.json")
    assert class_run.returncode == 2
    assert "is not a zip that can be read" in bob["problem"]
    assert bob["score"] == 0


def test_text_on_the_terminal(class_run: Done, desk: Path) -> None:
    """Each submission has its lines, and nobody's points are another's."""
    headings = [line.split(" · ")[:2] for line in class_run.stdout.splitlines() if " · walls: " in line]
    assert [name for name, _ in headings[:2]] == [f"{desk.name}_alice", "late_alice"]
    assert all(re.fullmatch(r"5/\d+ points", points) for _, points in headings[:2])


def test_junit(class_run: Done, desk: Path) -> None:
    """``--junit`` has one suite for every submission."""
    assert class_run.returncode == 2
    suites = ET.parse(desk / "class.xml").getroot().findall("testsuite")
    assert [suite.get("name") for suite in suites] == [f"{desk.name}_alice", "late_alice", "bob"]


def test_quiet_is_one_line(perfect_run: Done) -> None:
    """The line says whose it is, how many points it has, and which verdicts."""
    (line,) = perfect_run.stdout.splitlines()
    assert line.startswith("02_is_symmetric: 5/5 points · passed: 1 · walls: ")


# --- options ----------------------------------------------------------------------------------------------------


def test_only(perfect_run: Done, desk: Path) -> None:
    """``--only`` leaves the other exercises out of the report and of the points."""
    assert perfect_run.returncode == 0
    content = report(desk / "new" / "perfect.json")
    assert [found["id"] for found in content["exercises"]] == ["is_symmetric"]
    assert content["score"] == content["max_score"] == 5


def test_device(perfect_run: Done, desk: Path) -> None:
    """``--device`` runs the checks there and nowhere else."""
    assert perfect_run.returncode == 0
    content = report(desk / "new" / "perfect.json")
    assert content["devices"] == ["cpu"]
    assert all(check["devices"] == {"cpu": "passed"} for check in content["exercises"][0]["checks"])


def test_seed_is_recorded(alice: Any) -> None:
    """The report holds the seed that was given."""
    assert alice["seed"] == 7


def test_seed_is_drawn(perfect_run: Done, desk: Path) -> None:
    """Without one a seed is drawn, and recorded."""
    assert perfect_run.returncode == 0
    assert report(desk / "new" / "perfect.json")["seed"] != 7


def test_same_seed_same_report(alice: Any, again_run: Done, desk: Path) -> None:
    """The same answers with the same seed are told the same, word for word and number for number."""
    assert again_run.returncode == 1
    again = report(desk / "again.json")
    assert "largest difference" in str(exercise(alice, "derivative")["checks"][0]["message"])
    assert messages(again, "en") == messages(alice, "en")
    assert again["score"] == alice["score"]


def test_chinese(again_run: Done, desk: Path) -> None:
    """``--lang zh`` chooses the language of titles and messages."""
    assert again_run.returncode == 1
    found = exercise(report(desk / "again.json"), "add_in_place")
    assert found["title"] == "原地相加"
    assert found["checks"][0]["message"] == found["checks"][0]["messages"]["zh"]


def test_format_json(again_run: Done, desk: Path) -> None:
    """``--format json`` prints what ``--json`` writes, and nothing else."""
    assert again_run.stdout == (desk / "again.json").read_text(encoding="utf-8")


# --- what is refused --------------------------------------------------------------------------------------------


def refused(*arguments: object) -> str:
    """Return the message of a refusal. The command exits with 2 and prints nothing else."""
    result = CliRunner().invoke(main, ["grade", *map(str, arguments)])
    assert result.exit_code == 2
    assert result.stdout == ""
    return result.stderr


def test_json_of_two_submissions(desk: Path) -> None:
    """One file cannot hold two reports; the message names what can."""
    said = refused(desk / "alice", desk / "late" / "alice", "--json", desk / "both.json")
    assert said == "kata: --json takes the report of one submission\n      Use --out DIR for many.\n"
    assert not (desk / "both.json").exists()


def test_missing_submission(desk: Path) -> None:
    """A path that is not there stops the command before anything is graded."""
    said = refused(desk / "alice", desk / "nobody", "--out", desk / "none")
    assert said == f"kata: '{desk / 'nobody'}' does not exist\n      Name a folder, a .zip, a .py file or a notebook.\n"
    assert not (desk / "none").exists()


def test_unknown_device(desk: Path) -> None:
    """A device that does not exist is named once, with those that do."""
    assert refused(desk / "alice", "--device", "cpu,tpu") == (
        "kata: there is no device 'tpu'\n      Choose from cpu, sim, cuda.\n"
    )


@pytest.mark.parametrize("form", ["gradescope", "github", "gitlab", "exercism", "prairielearn"])
def test_one_submission_for_one_score(form: str, desk: Path) -> None:
    """Formats of places that take one score refuse two submissions before anything is graded."""
    assert "takes one submission" in refused(desk / "alice", desk / "late" / "alice", "--format", form)


def test_a_document_of_each_is_not_one_file(desk: Path) -> None:
    """Two of them would be one over the other."""
    two = (desk / "alice", desk / "late" / "alice")
    assert "--output takes the report of one" in refused(*two, "--format", "json", "--output", desk / "x.json")


def test_a_log_is_not_a_document(desk: Path) -> None:
    """It is printed, and can be redirected."""
    assert "--output takes a document" in refused(desk / "alice", "--output", desk / "x")


def test_no_submission() -> None:
    """Without a submission there is nothing to do."""
    assert "Missing argument" in refused()


@pytest.mark.parametrize(
    "options",
    [["--walls", "paper"], ["--seed", "x"], ["--lang", "fr"], ["--format", "pdf"], ["--out", __file__]],
    ids=lambda options: options[0],
)
def test_bad_option(desk: Path, options: list[str]) -> None:
    """A value that an option does not take is refused."""
    assert f"Invalid value for '{options[0]}'" in refused(desk / "alice", *options)


# --- pytest -----------------------------------------------------------------------------------------------------


def test_pytest_gives_the_same_score(alice: Any, plugin_run: Done, desk: Path) -> None:
    """``pytest --submission`` is the same grading: the same points, verdicts and messages."""
    assert plugin_run.stdout
    by_pytest = report(desk / "pytest.json")
    assert by_pytest["exercises"] == alice["exercises"]
    assert by_pytest["score"] == alice["score"]


def test_pytest_has_the_same_exit_code(again_run: Done, plugin_run: Done) -> None:
    """Points lost are 1 for pytest too."""
    assert plugin_run.returncode == again_run.returncode == 1


def test_pytest_shows_the_message(plugin_run: Done) -> None:
    """The student's sentence stands where pytest shows tracebacks; none of ours is there."""
    assert "`x` still holds what it held before" in plugin_run.stdout
    assert "Traceback" not in plugin_run.stdout + plugin_run.stderr
    assert "INTERNALERROR" not in plugin_run.stdout + plugin_run.stderr


def test_pytest_takes_the_path_as_a_word_of_its_own(desk: Path) -> None:
    """``--submission DIR`` works as well as ``--submission=DIR``, for a DIR outside the checkout."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "--submission",
        str(desk / "alice"),
        "--kata-device",
        "tpu",
        "-p",
        "no:cacheprovider",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert "there is no device 'tpu'" in done.stderr


def test_a_closed_pipe_ends_quietly(desk: Path) -> None:
    """``kata grade … | head`` prints no traceback."""
    kata = Path(sys.executable).with_name("kata")
    command = f"{kata} grade {desk / 'alice'} --only slices --device cpu | true"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60, check=False)
    assert "Traceback" not in done.stdout + done.stderr
    assert "INTERNALERROR" not in done.stdout + done.stderr


def test_an_interpreter_named_by_a_roundabout_path_grades(desk: Path, tmp_path: Path) -> None:
    """``../venv/bin/python`` works from a folder that is not mounted behind the walls."""
    roundabout = os.path.relpath(sys.executable, tmp_path)
    command = [roundabout, "-m", "autograder", "grade", str(desk / "alice"), "--only", "slices", "--device", "cpu"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode in (0, 1), done.stderr
