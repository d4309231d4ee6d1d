"""Other files of a submission that an answer imports, and text that is run before it."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.grading.run import Options, grade
from autograder.report.model import Report
from autograder.submission import Answer, Submission, read
from autograder.verdicts import Status

SUM = "def add(x, y):\n    x += y\n    return x\n"


def graded(answer: Answer) -> Report:
    """The report on an answer to ``add_in_place``, on two devices."""
    reports: list[Report] = []
    options = Options(only=("add_in_place",), devices=("cpu", "sim"))
    grade([Submission("alice", {"add_in_place": answer})], options, reports.append)
    return reports[0]


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
def test_a_helper_is_imported(answer: str, helpers: dict[str, str]) -> None:
    """The file next to an answer that it imports is there, on every device."""
    assert graded(Answer(path="add_in_place.py", source=answer, helpers=helpers)).is_perfect


def test_no_helper_takes_the_place_of_a_library() -> None:
    """A file that is called like a library is not what the library's name imports."""
    answer = "import statistics\nimport torch\nfrom sums import add as add_in_place\ntorch.ones(1), statistics.mean"
    helpers = {"sums": SUM, "torch": "raise OSError", "statistics": "raise OSError"}
    assert graded(Answer(path="add_in_place.py", source=answer, helpers=helpers)).is_perfect


def test_a_helper_that_cannot_be_loaded_is_named() -> None:
    """A mistake in a file that is imported names that file and its line."""
    report = graded(Answer(path="add_in_place.py", source="from sums import add", helpers={"sums": "\ndef add(:"}))
    feedback = report.exercises[0].checks[0].outcome.feedback
    assert feedback is not None
    assert "(sums.py, line 2)" in feedback.en


def test_what_is_run_before() -> None:
    """The text before an answer defines what it uses; the lines of the answer are counted from its own first."""
    answer = Answer(
        path="add_in_place.py", source="def add_in_place(x, y):\n    return 1 / add(x, y)[99]", before="\n\n\n" + SUM
    )
    result = graded(answer).exercises[0]
    assert result.checks[0].outcome.feedback is not None
    assert result.checks[0].outcome.feedback.line == 2


def test_more_names_than_a_module_has() -> None:
    """The function is found among the thousands of names that star imports bring."""
    answer = "from torch import *\nfrom numpy import *\nfrom torch.nn.functional import *\n" + "".join(
        f"def f{number}(): ...\n" for number in range(1_200)
    )
    assert (
        graded(Answer(path="add_in_place.py", source=f"{answer}\n{SUM}\nadd_in_place = add")).exercises[0].status
        is Status.PASSED
    )


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("from helpers import f", "There is no `helpers.py` among the files handed in"),
        ("def add_in_place(x, y):\n    import helpers", "There is no `helpers.py` among the files handed in"),
        ("def add_in_place(x, y):\n    return helpers", "raised NameError"),
    ],
)
def test_a_file_that_is_missing_is_named(tmp_path: Path, answer: str, said: str) -> None:
    """An import that finds nothing names the missing file, on any line."""
    (tmp_path / "add_in_place.py").write_text(answer)
    feedback = graded(read(tmp_path).answers["add_in_place"]).exercises[0].checks[0].outcome.feedback
    assert feedback is not None
    assert said in feedback.en


def test_a_name_that_no_cell_defines_is_named(tmp_path: Path) -> None:
    """A name that is nowhere in the notebook is named as such, in both languages."""
    cell = '{"cell_type": "code", "id": "add_in_place", "source": "def add_in_place(x, y): return helper(x)"}'
    (tmp_path / "hw.ipynb").write_text(f'{{"cells": [{cell}], "metadata": {{}}, "nbformat": 4}}')
    feedback = graded(read(tmp_path).answers["add_in_place"]).exercises[0].checks[0].outcome.feedback
    assert feedback is not None
    assert "`helper` is defined in no cell of the notebook" in feedback.en.replace("`Helper", "`helper")
    assert "没有任何单元格定义了 `helper`" in feedback.zh


@pytest.mark.parametrize(
    ("body", "line"),
    [
        pytest.param("    raise NotImplementedError\n    x += y\n    return x\n", 2, id="above"),
        pytest.param("    x += y\n    raise NotImplementedError\n    return x\n", 3, id="between"),
        pytest.param('    x += y\n    raise NotImplementedError("your code here | 在这里写代码")\n', 3, id="below"),
        pytest.param(
            "    if True:\n        x += y\n        raise NotImplementedError()\n    return x\n", 4, id="within"
        ),
    ],
)
def test_the_stubs_line_is_left(body: str, line: int) -> None:
    """The stub's exception left in an answer is named with its line; such an answer was attempted."""
    result = graded(Answer(path="add_in_place.py", source=f"def add_in_place(x, y):\n{body}")).exercises[0]
    feedback = result.checks[0].outcome.feedback
    assert result.status is Status.FAILED
    assert feedback is not None
    assert f"line {line} still raises NotImplementedError" in feedback.en and "delete it" in feedback.en
    assert f"第 {line} 行" in feedback.zh


def test_nothing_but_the_stubs_line() -> None:
    """A function that only raises the stub's exception is not attempted."""
    source = 'import torch\nX = 1\n\n\ndef add_in_place(x, y):\n    """Mine."""\n    raise NotImplementedError\n'
    assert graded(Answer(path="add_in_place.py", source=source)).exercises[0].status is Status.NOT_ATTEMPTED
