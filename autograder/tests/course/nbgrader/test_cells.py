"""The notebooks that a course starts with."""

from __future__ import annotations

import ast
import doctest
import itertools
import json

import nbformat
import pytest
from IPython.core.inputtransformer2 import TransformerManager
from nbclient import NotebookClient
from nbgrader.nbgraderformat import MetadataValidator

from autograder.catalogue import Exercise, exercises
from autograder.course.nbgrader import cells
from autograder.notebook import Notebook, parse
from autograder.stub import is_untouched
from autograder.tests.course.nbgrader.classroom import SLUGS, Course, name_of

NOTES = [list(group) for _, group in itertools.groupby(exercises(), key=lambda exercise: exercise.note)]
RUN = [group[0] for group in NOTES]
"""An exercise of each note, whose examples a kernel runs."""


def generated(group: list[Exercise]) -> str:
    """A note's notebook with made-up points."""
    return cells.notebook(group[0].note, group, {exercise.slug: 4.0 for exercise in group}, "zh")


@pytest.mark.parametrize("group", NOTES, ids=lambda group: group[0].note)
def test_every_note_is_a_valid_notebook(group: list[Exercise]) -> None:
    """nbformat and nbgrader find nothing to complain about, and our reader finds every answer."""
    text = generated(group)
    notebook = nbformat.from_dict(json.loads(text))  # type: ignore[no-untyped-call]  # nbformat has no annotations
    nbformat.validate(notebook)
    MetadataValidator().validate_nb(notebook)
    read = parse(text.encode())
    assert isinstance(read, Notebook)
    assert list(read.answers) == [exercise.slug for exercise in group]


@pytest.mark.parametrize("exercise", exercises(), ids=lambda exercise: exercise.slug)
def test_stub_counts_as_untouched(exercise: Exercise) -> None:
    """An answer cell that nobody wrote into is not an attempt."""
    assert is_untouched(exercise, cells.answer_stub(exercise))


def typed(text: str) -> list[tuple[str, str]]:
    """Return the examples in a text, and what they show."""
    return [(example.source, example.want) for example in doctest.DocTestParser().get_examples(text)]


@pytest.mark.parametrize("exercise", exercises(), ids=lambda exercise: exercise.slug)
def test_examples_come_to_the_kernel_as_they_are(exercise: Exercise) -> None:
    """IPython takes no prompt out of the cell, so each is typed in as its docstring has it."""
    ipython = TransformerManager()  # type: ignore[no-untyped-call]  # IPython's
    read = ast.parse(ipython.transform_cell(cells.examples(exercise, "en")))
    (text,) = [node.value for node in read.body if isinstance(node, ast.Assign)]
    expected = [example for function in exercise.functions for example in typed(function.docstring)]
    assert typed(ast.literal_eval(text)) == expected != []


@pytest.fixture(scope="module")
def shown() -> dict[str, str]:
    """Return the output of some examples cells in a real kernel, below the solution, without other exercises' names."""
    notebook = nbformat.v4.new_notebook()  # type: ignore[no-untyped-call]  # nbformat has no annotations
    for exercise in RUN:
        texts = ("%reset -f", cells.answer_solution(exercise), cells.examples(exercise, "en"))
        notebook.cells += [nbformat.v4.new_code_cell(text) for text in texts]  # type: ignore[no-untyped-call]
    NotebookClient(notebook, timeout=600, kernel_name="python3").execute()
    return {
        exercise.slug: "".join(output.get("text", "") for output in cell.outputs)
        for exercise, cell in zip(RUN, notebook.cells[2::3], strict=True)
    }


@pytest.mark.parametrize("exercise", RUN, ids=lambda exercise: exercise.slug)
def test_examples_run_in_a_kernel(shown: dict[str, str], exercise: Exercise) -> None:
    """Jupyter runs the visible examples, and each holds for the solution."""
    examples = sum(function.docstring.count(">>> ") for function in exercise.functions)
    assert shown[exercise.slug].splitlines()[-1] == f"TestResults(failed=0, attempted={examples})"


def test_release_holds_stubs(blank: Course) -> None:
    """The students' notebook has stubs in the answer cells, and names the exercises that it was issued with."""
    release = json.loads(blank.release.read_text("utf-8"))
    source = {name_of(cell): "".join(cell["source"]) for cell in release["cells"]}
    for slug in SLUGS:
        assert source[slug].rstrip().endswith('raise NotImplementedError("your code here | 在这里写代码")')
    assert release["metadata"]["kata"]["exercises"] == list(SLUGS)
