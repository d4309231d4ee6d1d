"""The identity of a result: it changes with all that the result follows from, and with nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from autograder.catalogue import find
from autograder.course import identity as module
from autograder.course.identity import Place, engine, identity, versions
from autograder.language import Text, same
from autograder.submission import Answer, Submission, Unread

SLICES = find("slices")
ANSWER = Answer(path="slices.py", source="def slices(x):\n    return x\n")
PLACE = Place("limits", ("cpu", "sim"), 1, {"torch": "2.13.0"})


def of(answer: Answer = ANSWER, place: Place = PLACE, problem: Text | None = None) -> str:
    """Return the identity of the result for this answer."""
    return identity(SLICES, Submission("ann", {"slices": answer}, problem=problem), place)


@pytest.mark.parametrize(
    "other",
    [
        of(replace(ANSWER, source=f"{ANSWER.source}\n")),
        of(replace(ANSWER, path="late.py")),
        of(replace(ANSWER, before="import torch")),
        of(replace(ANSWER, helpers={"mine": "x = 1"})),
        of(replace(ANSWER, problem=same("too large"))),
        of(place=replace(PLACE, walls="bubblewrap")),
        of(place=replace(PLACE, devices=("cpu",))),
        of(place=replace(PLACE, seed=2)),
        of(place=replace(PLACE, versions={"torch": "2.14.0"})),
        identity(SLICES, Submission("ann"), PLACE),
        identity(find("row_vector"), Submission("ann", {"row_vector": ANSWER}), PLACE),
    ],
)
def test_it_changes_with_the_answer_and_the_circumstances(other: str) -> None:
    """Each of these may change the verdict, or what is told."""
    assert other != of()


def test_it_changes_with_nothing_else() -> None:
    """Neither the person nor their other files have a part in it."""
    same_answer = Submission("bob", {"slices": ANSWER, "row_vector": ANSWER}, (Unread("a.txt", same("no answer")),))
    assert identity(SLICES, same_answer, PLACE) == of()


def test_a_submission_without_answers_has_its_problem_in_it() -> None:
    """A zip that is repaired, and still holds nothing, has another result."""
    without = [
        identity(SLICES, Submission("ann", problem=told), PLACE) for told in (None, same("no zip"), same("a bomb"))
    ]
    assert len(set(without)) == 3


def test_any_text_has_one() -> None:
    """A lone surrogate, as a damaged notebook may hold, does not stop it."""
    assert of(replace(ANSWER, source="'\ud800'")) != of()


def test_the_circumstances_hold_the_versions_of_what_answers_use() -> None:
    """They are Python and the libraries."""
    assert set(versions()) == {"python", "torch", "pandas", "numpy"}
    assert all(number.split(".")[0].isdigit() for number in versions().values())


@pytest.mark.parametrize(
    ("place", "judges"),
    [
        ("grading/deep/a.py", True),
        ("worker/a.py", True),
        ("dialect/a.py", True),
        ("stub.py", True),
        ("cli/a.py", False),
    ],
)
def test_the_engine_changes_with_the_code_that_judges(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, judges: bool
) -> None:
    """Views and commands may change without a new run."""
    monkeypatch.setattr(module, "PACKAGE", tmp_path)
    for name in ("grading/deep/a.py", "worker/a.py", "dialect/a.py", "feedback.py", "stub.py", "syntax.py", "cli/a.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x = 1")
    before = engine.__wrapped__()
    (tmp_path / place).write_text("x = 2")
    assert (engine.__wrapped__() != before) is judges
