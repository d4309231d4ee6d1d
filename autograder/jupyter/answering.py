"""The answer of a running notebook: its cell, and the definitions of the other cells for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from autograder import notebook
from autograder.catalogue import Exercise
from autograder.submission import Answer, answers_of
from autograder.surroundings import defined_names

_PLACE = "cell"


def answered(exercise: Exercise, ran: Sequence[str], cell: str | None) -> Answer | None:
    """Return the answer in ``cell``, or in the last one that defines it, or None if no cell does.

    ``ran`` are the texts of the cells that ran in this kernel, in their order. The cells of the saved notebook come
    before them. So a new kernel finds those that were not run in it yet.
    """
    saved = _saved()
    others = [*(one.source for one in saved.cells if one.kind == "code" and one.slug != exercise.slug), *ran]
    if cell is None:
        wanted = {function.name for function in exercise.functions}
        before = [one.source for one in saved.cells if one.slug == exercise.slug]
        cell = next((text for text in [*reversed(others), *before] if wanted & defined_names(_python(text))), None)
    if cell is None:
        return None
    cells = [notebook.Cell(number=number, kind="code", source=text) for number, text in enumerate(others, 1)]
    last = notebook.Cell(number=len(cells) + 1, kind="code", source=cell, id=exercise.slug)
    return answers_of(_PLACE, notebook.Notebook((*cells, last)))[exercise.slug]


def _python(text: str) -> str:
    """Return the text without the magic above it."""
    return re.sub(r"\A\s*%%kata\b.*", "", text)


def _saved() -> notebook.Notebook:
    """Return the last saved notebook if Jupyter or an editor names its file, else an empty one."""
    path = notebook.running()
    if path is None:
        return notebook.Notebook(())
    read = notebook.parse(path.read_bytes())
    return read if isinstance(read, notebook.Notebook) else notebook.Notebook(())
