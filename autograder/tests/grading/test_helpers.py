"""Other files of a submission that an answer imports, and text that is run before it."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.feedback import Feedback
from autograder.submission import Answer, read
from autograder.tests.grading.conftest import Judged

SUM = "def add(x, y):\n    x += y\n    return x\n"


def earns_all(judged: Judged, source: str, **helpers: str) -> bool:
    """True when an answer to ``add_in_place`` with these files next to it passes every check on two devices."""
    result = judged("add_in_place", Answer(path="add_in_place.py", source=source, helpers=helpers), "cpu", "sim")
    return result.score == result.max_score


def told(judged: Judged, answer: Answer) -> Feedback:
    """Return the first sentence about an answer to ``add_in_place``."""
    feedback = judged("add_in_place", answer).checks[0].outcome.feedback
    assert feedback is not None
    return feedback


@pytest.mark.parametrize(
    ("answer", "helpers"),
    [
        pytest.param("from sums import add as add_in_place", {"sums": SUM}, id="a function"),
        pytest.param("import sums as s\ndef add_in_place(x, y):\n    return s.add(x, y)", {"sums": SUM}, id="a module"),
        pytest.param(
            "from first import add as add_in_place", {"first": "from sums import *", "sums": SUM}, id="a chain"
        ),
        pytest.param("from my.sums import add as add_in_place", {"my": "", "my.sums": SUM}, id="a folder"),
    ],
)
def test_a_helper_is_imported(judged: Judged, answer: str, helpers: dict[str, str]) -> None:
    """The file next to an answer that it imports is there, on every device."""
    assert earns_all(judged, answer, **helpers)


def test_no_helper_takes_the_place_of_a_library(judged: Judged) -> None:
    """A file that is called like a library is not what the library's name imports."""
    answer = "import statistics\nimport torch\nfrom sums import add as add_in_place\ntorch.ones(1), statistics.mean"
    assert earns_all(judged, answer, sums=SUM, torch="raise OSError", statistics="raise OSError")


def test_a_helper_that_cannot_be_loaded_is_named(judged: Judged) -> None:
    """A mistake in a file that is imported names that file and its line."""
    answer = Answer(path="add_in_place.py", source="from sums import add", helpers={"sums": "\ndef add(:"})
    assert "(sums.py, line 2)" in told(judged, answer).en


def test_what_is_run_before(judged: Judged) -> None:
    """The text before an answer defines what it uses; the lines of the answer are counted from its own first."""
    answer = Answer(
        path="add_in_place.py", source="def add_in_place(x, y):\n    return 1 / add(x, y)[99]", before="\n\n\n" + SUM
    )
    assert told(judged, answer).line == 2


def test_more_names_than_a_module_has(judged: Judged) -> None:
    """The function is found among the thousands of names that star imports bring."""
    answer = "from torch import *\nfrom numpy import *\nfrom torch.nn.functional import *\n" + "".join(
        f"def f{number}(): ...\n" for number in range(1_200)
    )
    assert earns_all(judged, f"{answer}\n{SUM}\nadd_in_place = add")


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("from helpers import f", "There is no `helpers.py` among the files handed in"),
        ("def add_in_place(x, y):\n    import helpers", "There is no `helpers.py` among the files handed in"),
        ("def add_in_place(x, y):\n    return helpers", "raised NameError"),
    ],
)
def test_a_file_that_is_missing_is_named(judged: Judged, tmp_path: Path, answer: str, said: str) -> None:
    """An import that finds nothing names the missing file, on any line."""
    (tmp_path / "add_in_place.py").write_text(answer)
    assert said in told(judged, read(tmp_path).answers["add_in_place"]).en


def test_a_name_that_no_cell_defines_is_named(judged: Judged, tmp_path: Path) -> None:
    """A name that is nowhere in the notebook is named as such, in both languages."""
    cell = '{"cell_type": "code", "id": "add_in_place", "source": "def add_in_place(x, y): return helper(x)"}'
    (tmp_path / "hw.ipynb").write_text(f'{{"cells": [{cell}], "metadata": {{}}, "nbformat": 4}}')
    feedback = told(judged, read(tmp_path).answers["add_in_place"])
    assert "`helper` is defined in no cell of the notebook" in feedback.en.replace("`Helper", "`helper")
    assert "没有任何单元格定义了 `helper`" in feedback.zh
