"""Possible contents of the top of a file, and code that Python would not run."""

from __future__ import annotations

import pytest

from autograder.grading.options import Options
from autograder.report.model import Report
from autograder.submission import Answer, Submission
from autograder.tests.grading.conftest import Graded
from autograder.verdicts import Status

RESHAPED = "def to_matrix(x, rows, cols):\n    return x.reshape(rows, cols)\n"
SOUND = {
    "two stars": "from torch import *\nfrom numpy import *\n" + RESHAPED,
    "three stars": "from math import *\nfrom numpy import *\nfrom torch import *\n" + RESHAPED,
    "a star behind": RESHAPED + "from torch import *\n",
    "a device that is not here": "import torch\ntorch.set_default_device('cuda')\n" + RESHAPED,
    "another dtype": "import torch\ntorch.set_default_dtype(torch.float64)\n" + RESHAPED,
    "anomaly mode": "import torch\ntorch.autograd.set_detect_anomaly(True)\n" + RESHAPED,
    "annotations that are texts": "from __future__ import annotations\n"
    + RESHAPED.replace("(x, rows", "(x: torch.Tensor, rows"),
}
BROKEN = {
    "an annotation": RESHAPED.replace("(x, rows", "(x: torch.Tensor, rows"),
    "a result's annotation": RESHAPED.replace("):", ") -> torch.Tensor:"),
    "a default": RESHAPED.replace("cols)", "cols, dtype=torch.float32)", 1),
    "a decorator": "@torch.no_grad()\n" + RESHAPED,
}


@pytest.fixture(scope="module")
def reports(graded: Graded) -> dict[str, Report]:
    """All of them graded in one run."""
    submissions = [
        Submission(name, {"to_matrix": Answer(path="a.py", source=text)}) for name, text in (SOUND | BROKEN).items()
    ]
    return {report.submission: report for report in graded(submissions, Options(only=("to_matrix",), devices=("cpu",)))}


@pytest.mark.parametrize("name", SOUND)
def test_what_python_runs_earns_its_points(reports: dict[str, Report], name: str) -> None:
    """The number of names in the file does not matter, nor the switches that it sets for itself."""
    assert reports[name].is_perfect


@pytest.mark.parametrize("name", BROKEN)
def test_what_python_would_not_run_earns_none(reports: dict[str, Report], name: str) -> None:
    """A name that is used when the file is loaded must be there, and the message says which is not."""
    first = reports[name].exercises[0].checks[0]
    assert first.outcome.status is Status.ERROR
    assert first.outcome.feedback is not None
    assert "No `torch` is known there" in first.outcome.feedback.en
