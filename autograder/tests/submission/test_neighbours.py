"""Modules that an answer imports from the files of its submission."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.submission import MAX_ANSWER, Answer, read
from autograder.submission.neighbours import MAX_MODULES

F = "def f(x, y):\n    return x\n"


def answer(folder: Path, source: str, **files: str) -> Answer:
    """The answer with that source, in a folder with these modules; two underscores part folders."""
    for name, text in {"15_add_in_place": source, **files}.items():
        path = folder / f"{name.replace('__', '/')}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return read(folder).answers["add_in_place"]


@pytest.mark.parametrize(
    "line",
    [
        "from helpers import f",
        "import helpers",
        "import helpers as h",
        "from helpers import *",
        "def g():\n    import helpers",
    ],
)
def test_a_file_next_to_the_answer(tmp_path: Path, line: str) -> None:
    """Every form of an import brings the file along; the file is not called unread."""
    assert answer(tmp_path, line, helpers=F).helpers == {"helpers": F}
    assert not read(tmp_path).ignored


@pytest.mark.parametrize("name", ["01_row_vector", "row_vector", "a/01_row_vector"])
def test_another_answer(tmp_path: Path, name: str) -> None:
    """An answer may import an earlier one by its slug, with any number before it."""
    found = answer(tmp_path, "from row_vector import row_vector", **{name.replace("/", "__"): F})
    assert found.helpers == {"row_vector": F}


def test_helpers_of_helpers(tmp_path: Path) -> None:
    """Imports of a helper come too, also in a circle."""
    found = answer(tmp_path, "import one", one="import two", two="import three, one", three=F)
    assert set(found.helpers) == {"one", "two", "three"}


@pytest.mark.parametrize("line", ["from tools.sums import f", "import tools.sums", "from tools import sums"])
def test_a_folder_of_helpers(tmp_path: Path, line: str) -> None:
    """Modules may lie in a folder, which needs no file of its own."""
    assert answer(tmp_path, line, tools__sums=F).helpers == {"tools": "", "tools.sums": F}


def test_the_nearest_of_two(tmp_path: Path) -> None:
    """Of two files of one name the one that lies next to the answer is meant."""
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "15_add_in_place.py").write_text("import helpers")
    for place in "abc":
        (tmp_path / place).mkdir(exist_ok=True)
        (tmp_path / place / "helpers.py").write_text(f"at = '{place}'")
    assert read(tmp_path).answers["add_in_place"].helpers == {"helpers": "at = 'b'"}


@pytest.mark.parametrize("line", ["import torch", "import random, json", "from numpy import *", "import os.path"])
def test_libraries(tmp_path: Path, line: str) -> None:
    """A library's name means the library; a file that is called so stays behind."""
    files = dict.fromkeys(["torch", "random", "json", "numpy", "os", "path"], F)
    found = answer(tmp_path, line, **files)
    assert (dict(found.helpers), dict(found.absent)) == ({}, {})


@pytest.mark.parametrize("module", ["helpers", "my_utils", "zzz"])
def test_a_file_that_is_not_there(tmp_path: Path, module: str) -> None:
    """An imported file that was not handed in is named, with the advice that each file is graded by itself."""
    found = answer(tmp_path, f"from {module} import f")
    assert f"`{module}.py`" in found.absent[module].en and "by itself" in found.absent[module].en
    assert module in found.absent[module].zh


def test_helpers_are_bounded(tmp_path: Path) -> None:
    """No more modules and no more text come along than an answer needs."""
    many = {f"m{number:03}": f"import m{number + 1:03}" for number in range(100)}
    assert len(answer(tmp_path, "import m000", **many).helpers) == MAX_MODULES
    large = dict.fromkeys(("a1", "a2", "a3"), "#" * (MAX_ANSWER - 10))
    assert len(answer(tmp_path, "import a1, a2, a3", **large).helpers) == 2


def test_only_the_own_folder_is_looked_into(tmp_path: Path) -> None:
    """A single file that was handed in imports nothing of what lies next to it. In one's own folder it does."""
    answer(tmp_path, "import helpers", helpers=F)
    alone = tmp_path / "15_add_in_place.py"
    assert read(alone).answers["add_in_place"].helpers == {}
    assert read(alone, own=True).answers["add_in_place"].helpers == {"helpers": F}


def test_a_notebook_imports_a_file(tmp_path: Path) -> None:
    """A cell may import a file of the submission, and so may another cell whose import it uses."""
    cells = (
        '{"source": "from helpers import f"}, {"id": "add_in_place", "source": "def add_in_place(x, y): return f(x)"}'
    )
    cells = cells.replace('{"', '{"cell_type": "code", "')
    (tmp_path / "hw.ipynb").write_text(f'{{"cells": [{cells}], "metadata": {{}}, "nbformat": 4}}')
    (tmp_path / "helpers.py").write_text(F)
    assert read(tmp_path).answers["add_in_place"].helpers == {"helpers": F}
