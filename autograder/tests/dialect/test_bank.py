"""The language applied to answers that people gave."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.catalogue import Exercise, exercises
from autograder.dev.bank import answers
from autograder.dialect.check import refusals


@pytest.mark.parametrize("exercise", exercises(), ids=lambda exercise: exercise.slug)
def test_no_answer_of_the_bank_is_refused_but_those_that_say_so(exercise: Exercise) -> None:
    """Right answers and ordinary mistakes never meet the language; nor do solutions and stubs."""
    refused = {answer.path.name: _names(answer.path) for answer in answers(exercise) if not answer.refused}
    refused |= {path.name: _names(path) for path in (exercise.solution, exercise.stub)}
    assert {name: names for name, names in refused.items() if names} == {}


def _names(path: Path) -> list[str]:
    return [refusal.name for refusal in refusals(path.read_text("utf-8"))]
