"""The magic ``kata`` in a real kernel."""

from __future__ import annotations

import pytest

from autograder.tests.jupyter.kernel import SETUP, run, shown

RIGHT = "import torch\n\ndef to_matrix(x, rows, columns):\n    return x.reshape(rows, columns)"
WRONG = "import torch\n\ndef add_in_place(x, y):\n    x = x + y\n    return x"
HELPED = "def join(x, y):\n    return combined([x, y], 0), combined([x, y], 1)"
HELPER = "from torch import cat as combined"


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the output of each cell of one session, by a name for it."""
    cells = {
        "setup": SETUP,
        "nothing yet": "%kata to_matrix",
        "right": f"%%kata to_matrix\n{RIGHT}",
        "defined": "print(to_matrix(torch.arange(4), 2, 2).shape)",
        "wrong": WRONG,
        "wrong, asked": "%kata add_in_place",
        "helper": HELPER,
        "helped": HELPED,
        "helped, asked": "%kata 07_join",
        "slip": "%%kata slices\ndef slices(x)\n    return x",
        "unknown": "%kata to_matrxi",
        "nameless": "%kata",
    }
    return dict(zip(cells, map(shown, run(tmp_path_factory.mktemp("kernel"), list(cells.values()))), strict=True))


def test_a_right_answer_passes(outputs: dict[str, str]) -> None:
    """The output has the verdict, the points, and why it is worth knowing."""
    assert "passed" in outputs["right"]
    assert "5/5" in outputs["right"]
    assert "<details>" in outputs["right"]


def test_the_cell_below_the_magic_runs(outputs: dict[str, str]) -> None:
    """Its functions are there for the cells that follow."""
    assert "torch.Size([2, 2])" in outputs["defined"]


def test_the_answer_that_was_run_last_is_judged(outputs: dict[str, str]) -> None:
    """A cell of its own judges the answer above it, and shows the message and the picture."""
    assert "only gives the name a new object" in outputs["wrong, asked"]
    assert "<svg" in outputs["wrong, asked"]
    assert "<script" not in outputs["wrong, asked"]


def test_other_cells_are_found(outputs: dict[str, str]) -> None:
    """Imports of another cell belong to the answer, and an exercise is also found by its file's name."""
    assert "passed" in outputs["helped, asked"]


def test_a_syntax_error_is_told(outputs: dict[str, str]) -> None:
    """It is told at once, with its line."""
    assert "A colon is missing" in outputs["slip"]


@pytest.mark.parametrize(
    ("cell", "said"), [("nothing yet", "Run the cell"), ("unknown", "to_matrix"), ("nameless", "name an exercise")]
)
def test_what_cannot_be_judged_has_a_next_step(outputs: dict[str, str], cell: str, said: str) -> None:
    """No answer, no such exercise and no name are told in a sentence, without a traceback."""
    assert said in outputs[cell]
    assert "Traceback" not in outputs[cell]
