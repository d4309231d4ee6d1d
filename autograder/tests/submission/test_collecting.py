"""The answers among the files of a submission: one for each exercise, and the reason against each other file."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping

import pytest

from autograder import notebook
from autograder.catalogue import Text, exercises, find
from autograder.stub import generate
from autograder.submission import MAX_ANSWER, MAX_IGNORED, Submission
from autograder.submission.collecting import answers_of, collect
from autograder.submission.files import File
from autograder.submission.model import Unread
from autograder.tests.submission.conftest import ANSWER, problem_of, reasons

STUB = generate(find("add_in_place"))
OTHER = ANSWER + "x = 1\n"
DAMAGED = Text("it is damaged", "它坏了")


def files_of(files: Mapping[str, str | bytes | Text]) -> list[File]:
    """Files with this content, or with the reason why they cannot be read."""
    contents = {path: some.encode() if isinstance(some, str) else some for path, some in files.items()}
    return [File(path, lambda content=content: content) for path, content in sorted(contents.items())]  # type: ignore[misc]


def collected(files: Mapping[str, str | bytes | Text]) -> Submission:
    """The submission of these files."""
    return collect("alice", iter(files_of(files)))


def notebook_of(*cells: object) -> str:
    """A notebook file with these cells."""
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


def cell(slug: str, source: str) -> dict[str, str]:
    """A cell of code that is named as an exercise."""
    return {"cell_type": "code", "id": slug, "source": source}


# --- names ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("04_data_manipulation/15_add_in_place.py", id="nested"),
        pytest.param("15_add_in_place.py", id="flat"),
        pytest.param("add_in_place.py", id="flat without number"),
        pytest.param("04_data_manipulation/add_in_place.py", id="nested without number"),
        pytest.param("a/b/c/d/15_add_in_place.py", id="deep"),
        pytest.param("作业/15_add_in_place.py", id="Chinese folder"),
    ],
)
def test_an_answer_is_found_by_its_files_name(path: str) -> None:
    """The folder does not matter."""
    answer = collected({path: ANSWER}).answers["add_in_place"]
    assert (answer.source, answer.path, answer.problem) == (ANSWER, path, None)


def test_a_file_of_no_exercise_is_named() -> None:
    """A package's own file is not: it is nobody's answer."""
    submission = collected({"15_add_in_place.py": ANSWER, "notes.py": "", "a/__init__.py": ""})
    assert list(submission.answers) == ["add_in_place"]
    assert reasons(submission) == {"notes.py": "no exercise has this name"}


def test_the_number_of_named_files_is_limited() -> None:
    """An answer behind them is found all the same."""
    foreign = {f"module_{number:05}.py": "" for number in range(MAX_IGNORED + 50)}
    submission = collected({**foreign, "slices.py": "pass"})
    assert len(submission.ignored) == MAX_IGNORED
    assert list(submission.answers) == ["slices"]


def test_a_misspelt_answer_does_not_take_the_place_of_another() -> None:
    """It is taken only where no file has the exercise's name. Else its name is the advice."""
    assert collected({"ad_in_place.py": OTHER}).answers["add_in_place"].source == OTHER
    both = collected({"ad_in_place.py": OTHER, "add_in_place.py": ANSWER})
    assert both.answers["add_in_place"].source == ANSWER
    assert "it defines what 15_add_in_place.py asks for" in reasons(both)["ad_in_place.py"]


def test_a_helper_that_is_imported_is_not_unread() -> None:
    """One that nobody imports is."""
    submission = collected({"slices.py": "import helpers", "helpers.py": "x = 1", "more.py": "y = 1"})
    assert submission.answers["slices"].helpers == {"helpers": "x = 1"}
    assert list(reasons(submission)) == ["more.py"]


def test_files_next_to_the_answer_are_not_answers() -> None:
    """They can be imported only."""
    beside = files_of({"helpers.py": "x = 1", "add_in_place.py": ANSWER})
    submission = collect("alice", iter(files_of({"slices.py": "import helpers"})), beside)
    assert list(submission.answers) == ["slices"]
    assert submission.answers["slices"].helpers == {"helpers": "x = 1"}
    assert not submission.ignored


def test_what_was_not_opened_keeps_its_reason() -> None:
    """An environment or a foreign archive was named before."""
    assert collect("alice", iter([Unread("work.rar", DAMAGED)])).ignored == (Unread("work.rar", DAMAGED),)


# --- several files for one exercise -----------------------------------------------------------------------------


@pytest.mark.parametrize("second", ["add_in_place.py", "old/15_add_in_place.py", "copy/16_add_in_place.py"])
def test_two_different_answers(second: str) -> None:
    """Of two different answers to one exercise neither is chosen; both are named, and what to do."""
    problem = problem_of(collected({"15_add_in_place.py": ANSWER, second: OTHER}))
    assert problem.startswith("there are 2 answers, each different: ")
    assert "15_add_in_place.py" in problem
    assert second in problem
    assert problem.endswith("Hand in only the one that counts")


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(STUB, id="the stub"),
        pytest.param(STUB + "# nothing yet\n", id="the stub with a comment"),
        pytest.param(ANSWER, id="the same"),
        pytest.param("# a backup\n\n" + ANSWER, id="the same program"),
        pytest.param("", id="nothing"),
    ],
)
@pytest.mark.parametrize("place", ["add_in_place.py", "backup/15_add_in_place.py", "release/x/15_add_in_place.py"])
def test_harmless_copies(copy: str, place: str) -> None:
    """A copy that is untouched, blank or the same program does no harm, in any folder."""
    answer = collected({"15_add_in_place.py": ANSWER, place: copy}).answers["add_in_place"]
    assert answer.source.endswith(ANSWER)


def test_a_closer_name_wins_over_a_different_answer() -> None:
    """The other one is named, and is not a second answer."""
    submission = collected({"15_add_in_place.py": ANSWER, "15_add_in_place (1).py": OTHER})
    assert submission.answers["add_in_place"].source == ANSWER
    assert reasons(submission) == {"15_add_in_place (1).py": "15_add_in_place.py is taken instead"}


def test_three_times() -> None:
    """A third copy does not make the exercise whole again."""
    other = {"a/15_add_in_place.py": OTHER, "b/15_add_in_place.py": ANSWER}
    assert "there are 2 answers" in problem_of(collected({"15_add_in_place.py": ANSWER, **other}))


def test_a_copy_that_cannot_be_read_gives_way_and_is_named() -> None:
    """The readable one may be the wrong one: the person sees which counted."""
    submission = collected({"15_add_in_place.py": ANSWER, "b/15_add_in_place.py": DAMAGED})
    assert submission.answers["add_in_place"].source == ANSWER
    assert reasons(submission) == {"b/15_add_in_place.py": "15_add_in_place.py is taken instead"}


def test_very_many_copies_are_not_all_compared() -> None:
    """The ninth is named."""
    submission = collected({f"{number}/add_in_place.py": ANSWER for number in range(9)})
    assert submission.answers["add_in_place"].source == ANSWER
    assert reasons(submission) == {"8/add_in_place.py": "there are too many files for this exercise"}


# --- content ----------------------------------------------------------------------------------------------------


def test_one_bad_answer_costs_itself_only() -> None:
    """The answer next to an unreadable one is read."""
    submission = collected({"15_add_in_place.py": b"\xff", "10_slices.py": "pass"})
    assert problem_of(submission)
    assert submission.answers["slices"].source == "pass"


def test_a_path_that_is_not_text() -> None:
    """A path whose bytes are not UTF-8 is shown with replacement characters. As it is, it could not be sent."""
    answer = collected({os.fsdecode(b"\xff\xfe/slices.py"): "pass"}).answers["slices"]
    assert (answer.path, answer.source) == ("\ufffd\ufffd/slices.py", "pass")


def test_a_text_that_grows_when_it_is_decoded_is_too_large() -> None:
    """The limit is for its size in UTF-8, in which it is sent."""
    head = "# coding: gbk\n# "
    fits = (MAX_ANSWER - len(head)) // 3
    for count, problem in ((fits, None), (fits + 1, "it is larger than 256 KiB")):
        answer = collected({"slices.py": (head + "张" * count).encode("gbk")}).answers["slices"]
        assert (answer.problem and answer.problem.en) == problem


# --- notebooks and zips -----------------------------------------------------------------------------------------


def test_an_answer_in_a_notebook_has_its_cell_in_its_path() -> None:
    """The other cells are read with it."""
    whole = notebook_of(cell("setup", "import torch"), cell("add_in_place", ANSWER))
    answer = collected({"a/hw.ipynb": whole}).answers["add_in_place"]
    assert (answer.path, answer.problem) == ("a/hw.ipynb#add_in_place", None)


def test_a_copy_of_the_notebook_does_no_harm() -> None:
    """It does none either if it is untouched or equal."""
    stub, done = (notebook_of(cell("add_in_place", text)) for text in (STUB, ANSWER))
    files = {"a.ipynb": done, "release/a.ipynb": stub, "a-Copy1.ipynb": done, "15_add_in_place.py": STUB}
    assert collected(files).answers["add_in_place"].source == ANSWER


def test_a_notebook_without_answers_is_named() -> None:
    """The released one has cells that carry the names."""
    submission = collected({"mine.ipynb": notebook_of(cell("cell-1", "x = 1"))})
    assert not submission.answers
    assert "start from the notebook that was released" in reasons(submission)["mine.ipynb"]


def test_a_damaged_notebook_of_a_note_costs_that_note() -> None:
    """One of another name may have held any answer. Those that were read elsewhere count."""
    note = "05_linear_algebra"
    of_note = {exercise.slug for exercise in exercises() if exercise.note == note}
    damaged = collected({f"{note}.ipynb": "{", "add_in_place.py": ANSWER})
    assert set(damaged.answers) == of_note | {"add_in_place"}
    unnamed = collected({"hw.ipynb": "{", "add_in_place.py": ANSWER})
    assert len(unnamed.answers) == len(exercises())
    assert unnamed.answers["add_in_place"].source == ANSWER
    assert unnamed.answers["slices"].problem is not None


def test_a_broken_zip_may_have_held_any_answer() -> None:
    """Each that is missing gives its reason."""
    submission = collected({"work.zip": DAMAGED, "add_in_place.py": ANSWER})
    assert submission.answers["slices"].problem == DAMAGED
    assert submission.answers["add_in_place"].source == ANSWER
    assert reasons(submission) == {"work.zip": DAMAGED.en}


def test_answers_of_a_running_notebook() -> None:
    """A cell that is too long says so, and one with a problem of its own keeps it."""
    cells = (
        notebook.Cell(number=1, kind="code", source="import torch"),
        notebook.Cell(number=2, kind="code", source="def slices(x):\n    return torch.cat([x])", id="slices"),
        notebook.Cell(number=3, kind="code", source="#" * (MAX_ANSWER + 1), id="add_in_place"),
    )
    found = answers_of("cell", notebook.Notebook(cells))
    assert found["slices"].path == "cell#slices"
    assert "import torch" in found["slices"].before
    assert found["add_in_place"].problem is not None
    assert found["add_in_place"].problem.en == "it is larger than 256 KiB"
