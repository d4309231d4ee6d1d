"""The notebooks for students: one for each note, with a cell for every answer, each followed by one that judges."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from autograder.catalogue import Exercise
from autograder.course.nbgrader import cells
from autograder.errors import UnwritableOutput
from autograder.language import Text

_SETUP = Text(
    "# In Colab, first: %pip install -q torch-kata\n%load_ext autograder",
    "# 在 Colab 里先运行：%pip install -q torch-kata\n%load_ext autograder",
)
_HOW = Text(
    "Run the next cell once. Then write each answer into its cell, run it, and run the cell with `%kata` below: it "
    "tells what holds and what does not. Imports and functions of your other cells are found.",
    "先运行下一个单元格。然后把每个答案写进它的单元格，运行它，再运行下面带 `%kata` 的单元格："
    "它会告诉你哪些成立、哪些不成立。别的单元格里的导入和函数都能找到。",
)

_Json = dict[str, Any]


def issue(folder: Path, exercises: Iterable[Exercise], lang: str) -> Iterator[tuple[Path, bool]]:
    """Write the notebooks that do not exist yet. Return each path, and True when it was written.

    Raises UnwritableOutput.
    """
    for note, group in itertools.groupby(exercises, key=lambda exercise: exercise.note):
        path = folder / f"{note}.ipynb"
        text = notebook(note, list(group), lang)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8") as file:
                file.write(text)
        except FileExistsError:
            yield path, False
        except OSError as wrong:
            raise _unwritable(path, wrong) from wrong
        else:
            yield path, True


def _unwritable(path: Path, wrong: OSError) -> UnwritableOutput:
    return UnwritableOutput(
        Text(f"'{path}' cannot be written: {wrong.strerror}", f"“{path}”写不了：{wrong.strerror}"),
        Text("Name another folder.", "请换一个文件夹。"),
    )


def notebook(note: str, group: list[Exercise], lang: str) -> str:
    """Return the notebook of a note, as JSON text."""
    parts = [_markdown("introduction", f"# {cells.title(note)[lang]}\n\n{_HOW[lang]}"), _code("setup", _SETUP[lang])]
    for exercise in group:
        slug = exercise.slug
        parts += [
            _markdown(f"prompt-{slug}", cells.prompt(exercise, lang)),
            _code(slug, cells.answer_stub(exercise)),
            _code(f"examples-{slug}", cells.examples(exercise, lang)),
            _code(f"check-{slug}", f"%kata {slug}"),
        ]
    return cells.as_json(parts, {"exercises": [exercise.slug for exercise in group]})


def _markdown(name: str, source: str) -> _Json:
    return {"cell_type": "markdown", "id": name, "metadata": {}, "source": source}


def _code(name: str, source: str) -> _Json:
    return {"cell_type": "code", "id": name, "metadata": {}, "source": source, "execution_count": None, "outputs": []}
