"""The real commands on a class of honest, clumsy and hostile submissions, against ``kata grade`` on their answers."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from autograder.catalogue import ROOT
from autograder.tests.course.nbgrader.classroom import NOTE, SLUGS, Course, Done, Graded, fingerprints, name_of
from autograder.tests.course.nbgrader.students import ATTACKS, HONEST

# --- scores -----------------------------------------------------------------------------------------------------


def test_the_class_goes_on(graded: Graded) -> None:
    """Nobody's submission fails the command, and everybody is in the gradebook."""
    assert graded.done.returncode == 0, graded.done.stderr
    assert set(graded.exported) == {*HONEST, *ATTACKS}


@pytest.mark.parametrize("name", [*HONEST, *ATTACKS])
def test_same_points_as_kata_grade(graded: Graded, by_kata: dict[str, dict[str, float]], name: str) -> None:
    """The gradebook and the export hold what ``kata grade`` gives for the same answers, to the last point."""
    assert graded.course.grades(name) == {slug: (points, False) for slug, points in by_kata[name].items()}
    assert {slug: float(graded.exported[name][slug]) for slug in SLUGS} == by_kata[name]
    assert float(graded.exported[name]["raw_score"]) == sum(by_kata[name].values())


def test_the_class_is_mixed(by_kata: dict[str, dict[str, float]]) -> None:
    """The comparison means something: there are full marks, no marks and much between."""
    totals = {sum(points.values()) for points in by_kata.values()}
    assert len(by_kata) >= 20
    assert {0.0, max(totals)} < totals
    assert len(totals) >= 5


def test_noise_costs_nothing(graded: Graded) -> None:
    """Warnings and standard error lose no point."""
    assert graded.exported["right_warns"]["score"] == graded.exported["right"]["score"]


def test_restored_cells(graded: Graded) -> None:
    """A deleted graded cell is back in its place, with its points and its outputs."""
    names = [name_of(cell) for cell in graded.course.autograded("deleted_grade")["cells"]]
    assert names == [name_of(cell) for cell in graded.course.autograded("right")["cells"]]


def test_edited_tests_are_restored(graded: Graded) -> None:
    """Points and texts of locked cells are those that were issued."""
    cells = {name_of(cell): cell for cell in graded.course.autograded("tests_edited")["cells"]}
    issued = {name_of(cell): cell for cell in graded.course.autograded("right")["cells"]}
    for slug in SLUGS:
        cell, other = cells[f"grade-{slug}"], issued[f"grade-{slug}"]
        assert (cell["source"], cell["metadata"]) == (other["source"], other["metadata"])
        assert cells[slug]["metadata"]["nbgrader"] == issued[slug]["metadata"]["nbgrader"]


def test_late_penalty(graded: Graded) -> None:
    """The late student keeps half, and the others are not late."""
    late = graded.exported["late"]
    assert float(late["late_submission_penalty"]) == float(late["raw_score"]) / 2 == float(late["score"])
    assert float(graded.exported["right"]["late_submission_penalty"]) == 0


# --- what is said -----------------------------------------------------------------------------------------------

SAID = {
    "loops": "did not finish within the time limit",
    "segfault": "past Python",
    "reaches": "`gc.get_objects` looks into all objects",
    "no_python": None,
    "copied_changed": "Keep the one that counts",
    "deleted_answer": "The answer is missing",
    "missing": "The answer is missing",
    "huge": "it is larger than 256 KiB",
    "broken": "it is not a notebook",
    "untouched": "Not attempted",
}


def comments(course: Course, student: str) -> str:
    """All that a student's comments say."""
    rows = course.query(
        "select auto_comment from comment join submitted_notebook on comment.notebook_id = submitted_notebook.id "
        "join submitted_assignment on submitted_notebook.assignment_id = submitted_assignment.id "
        f"where student_id = '{student}'"
    )
    return "\n".join(row[0] or "" for row in rows)


@pytest.mark.parametrize(("name", "said"), SAID.items())
def test_each_is_told_why(graded: Graded, name: str, said: str | None) -> None:
    """The comment names the reason, and the graded cell's output says the same."""
    told = comments(graded.course, name)
    outputs = json.dumps(graded.course.autograded(name), ensure_ascii=False)
    assert (said or "line 1") in told
    assert (said or "line 1") in outputs


def test_outputs_hold_points_message_and_picture(graded: Graded) -> None:
    """A graded cell shows a picture, a table of the checks, and the points as the number that nbgrader reads."""
    cells = {name_of(cell): cell for cell in graded.course.autograded("wrong_memory")["cells"]}
    picture, table, points = cells["grade-add_in_place"]["outputs"]
    assert "<svg" in "".join(picture["data"]["image/svg+xml"])
    assert "Not one byte is allocated" in "".join(table["data"]["text/html"])
    assert float("".join(points["data"]["text/plain"])) == graded.course.grades("wrong_memory")["add_in_place"][0]


def test_checks_have_columns(graded: Graded) -> None:
    """The export has a column for every check; they add up to the exercise's."""
    row = graded.exported["wrong_memory"]
    checks = {name: float(value) for name, value in row.items() if name.startswith("add_in_place.")}
    assert checks["add_in_place.test_allocates_nothing"] == 0
    assert sum(checks.values()) == float(row["add_in_place"])


def test_refused_answers_have_a_column(graded: Graded) -> None:
    """The export names whose answers were not run, and which; they earn nothing."""
    assert {name: row["refused"] for name, row in graded.exported.items() if row["refused"]}["reaches"] == "slices"
    assert not any(graded.exported[name]["refused"] for name in ("right", "right_rare", "wrong_memory"))
    assert float(graded.exported["reaches"]["slices"]) == 0


def test_the_commands_are_quiet(graded: Graded) -> None:
    """Grading a whole class and making its pages warns of nothing."""
    assert "Warning:" not in graded.done.stderr
    feedback = graded.course.nbgrader("generate_feedback", NOTE, "--student=wrong_memory", "--force")
    assert "WARNING" not in feedback.stderr


def test_no_hidden_check_in_what_students_get(graded: Graded) -> None:
    """Neither the release nor a graded notebook holds a line of a grader, its details, or a solution."""
    lines = {
        line.strip()
        for tree in ("autograder/graders", "solutions")
        for path in (ROOT / tree / NOTE).glob("*.py")
        for line in path.read_text("utf-8").splitlines()
        if re.match(r"\s+(added|answer\.|assert|call =|return x\.reshape|return x\[-1\])", line)
    }
    assert len(lines) > 50
    for path in (graded.course.release, graded.course.root / "autograded" / "untouched" / NOTE / f"{NOTE}.ipynb"):
        text = path.read_text("utf-8")
        assert not [line for line in lines if json.dumps(line)[1:-1] in text]


# --- attacks ----------------------------------------------------------------------------------------------------


def test_attacks_touch_nothing(graded: Graded) -> None:
    """The course's files, the config and everybody's submissions are as they were; nothing was stolen or left."""
    assert fingerprints(graded.course.root) == graded.before
    assert not (graded.course.root / "stolen").exists()
    assert not (ROOT / "stolen").exists()


def test_attacks_reach_no_network(graded: Graded) -> None:
    """No call reached the listener."""
    assert graded.callers == []


def test_attacks_leave_no_process(graded: Graded) -> None:
    """The background process is gone with its submission."""
    assert graded.done.returncode == 0
    running = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            running.append(path.read_bytes())
        except OSError:
            continue  # ended meanwhile
    assert not [command for command in running if b"86397" in command]


def test_pages_hold_no_script_of_a_student(graded: Graded) -> None:
    """A student's text stays text in the pages that instructors open."""
    done = graded.course.nbgrader("generate_feedback", NOTE, "--student=own_cells", "--force")
    assert done.returncode == 0, done.stderr
    page = (graded.course.root / "feedback" / "own_cells" / NOTE / f"{NOTE}.html").read_text("utf-8")
    assert "owned" in page
    assert "<script>document.title" not in page
    assert "<img src=x" not in page


# --- people -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def regraded(graded: Graded, tmp_path_factory: pytest.TempPathFactory) -> tuple[Course, Done]:
    """Two submissions graded again: one of which a person had changed a score, and one that no disk can take."""
    course = graded.course.copy(tmp_path_factory.mktemp("regraded") / "torch")
    with Gradebook(f"sqlite:///{course.root}/gradebook.db", "torch") as book:
        names = (NOTE, NOTE, "raises")
        grade = book.find_grade("grade-to_matrix", *names)
        grade.manual_score, grade.needs_manual_grade = 1.5, False
        book.find_comment("to_matrix", *names).manual_comment = "Nearly."
        book.db.commit()
    assert course.grades("right")["slices"][0]
    shutil.rmtree(course.root / "reports" / NOTE / "right")
    (course.root / "reports" / NOTE / "right").symlink_to(course.root / "full" / "disk")
    return course, course.nbgrader("autograde", NOTE, "--student=r[ai]*[st]", "--force")


def test_what_a_person_entered_survives_a_regrade(regraded: tuple[Course, Done]) -> None:
    """A manual score and comment stay, are exported, and ask to be looked at again."""
    course, _ = regraded
    row = course.export()["raises"]
    assert float(row["to_matrix"]) == 1.5
    assert row["needs_manual_grade"] == "True"
    assert course.query("select manual_comment from comment where manual_comment is not null") == [("Nearly.",)]


def test_failed_regrade_leaves_no_score(regraded: tuple[Course, Done]) -> None:
    """When the machine is at fault the command fails, and the old score is gone and marked."""
    course, done = regraded
    assert done.returncode == 1
    assert "cannot be written" in done.stderr
    assert set(course.grades("right").values()) == {(None, True)}
    row = course.export()["right"]
    assert (float(row["score"]), row["needs_manual_grade"]) == (0, "True")
    assert row["slices.test_are_windows_on_x"] == ""


def test_reports_into_the_gradebook(graded: Graded, by_kata: dict[str, dict[str, float]], tmp_path: Path) -> None:
    """``kata grade`` on the submitted notebooks, put in without running one, gives the same gradebook."""
    course = graded.course.copy(tmp_path / "torch")
    chosen = ["wrong_memory", "broken", "late"]
    places = [f"submitted/{name}/{NOTE}" for name in chosen]
    graded_by_kata = course.kata("grade", *places, "--only", ",".join(SLUGS), "--out", "by_kata")
    assert graded_by_kata.returncode == 1, graded_by_kata.stderr
    (course.root / "gradebook.db").unlink()
    shutil.rmtree(course.root / "reports")
    assert course.nbgrader("generate_assignment", NOTE, "--force").returncode == 0
    assert course.nbgrader("db", "assignment", "add", NOTE, "--duedate=2030-01-01").returncode == 0
    done = course.kata("nbgrader", "import", "by_kata")
    assert done.returncode == 0, done.stderr
    rows = course.export()
    assert {name: {slug: float(rows[name][slug]) for slug in SLUGS} for name in rows} == {
        name: by_kata[name] for name in chosen
    }
    assert float(rows["late"]["score"]) == float(rows["late"]["raw_score"]) / 2
    assert rows["wrong_memory"]["add_in_place.test_allocates_nothing"] == "0.0"
    assert "168 bytes" in comments(course, "wrong_memory")
