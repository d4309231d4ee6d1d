"""Insight for the author of an answer: the call as it was made, its exception, and pictures for the message."""

from __future__ import annotations

from typing import Any

import pytest
import torch

from autograder.drawing.grid import Grid
from autograder.drawing.text import lines
from autograder.feedback import say
from autograder.grading.inputs import HERE
from autograder.grading.insight import insight, pictures
from autograder.report.insight import Insight
from autograder.tests.grading.here import run


def gathered(text: str, *args: Any, device: str = "cpu") -> Insight:
    return insight(run(text, *args, device=device), text)


def test_the_call_is_written_as_one_would_type_it() -> None:
    """Tensors and lists go by the parameter's name, short plain values by themselves."""
    text = "def f(x, n, mode, long, g, pair, where):\n    return 1\n"
    found = gathered(text, torch.ones(2), 3, "mean", "l" * 40, say, [torch.ones(1), 2], HERE)
    assert found.call == "f(x, 3, 'mean', long, say, pair, where)"


def test_arguments_are_told_by_their_form() -> None:
    """Their strides, gradients and place are told where they are unusual; tensors in a list are numbered."""
    matrix = torch.ones(2, 3).t()
    leaf = torch.ones(2, dtype=torch.float64, requires_grad=True)
    found = gathered("def f(x, pair, n):\n    return 1\n", matrix, [leaf, torch.tensor(1)], 4)
    assert found.arguments == (
        "x: float32 (3, 2), strides (1, 3)",
        "pair[0]: float64 (2,), requires_grad",
        "pair[1]: int64 ()",
    )
    assert gathered("def f(x):\n    return 1\n", torch.ones(2), device="sim").arguments == ("x: float32 (2,), on sim",)


def test_an_exception_is_told_with_its_text_and_its_line() -> None:
    """The author may read the text, up to a length."""
    found = gathered("def f(x):\n    raise ValueError('no' * 1000)\n", torch.ones(2))
    assert (found.line, found.source) == (2, "raise ValueError('no' * 1000)")
    assert found.raised.startswith("ValueError: nono")
    assert len(found.raised) < 400


def test_an_exception_without_text_is_its_type() -> None:
    """No colon stands behind it."""
    assert gathered("def f():\n    raise ValueError\n").raised == "ValueError"


def test_a_call_that_returned_has_no_line() -> None:
    """Nor an exception."""
    found = gathered("def f():\n    return 1\n")
    assert (found.raised, found.line, found.source) == ("", None, "")


def test_a_line_that_the_text_lacks_is_not_told() -> None:
    """The observation may be of another text than the author's."""
    seen = run("\n\n\ndef f():\n    raise ValueError\n")
    found = insight(seen, "def f(): ...\n")
    assert (found.line, found.source) == (None, "")
    assert found.raised == "ValueError"


def drawn(told: str, text: str, *args: Any, with_shapes: bool = True) -> list[str]:
    """Return the titles of the pictures for this sentence."""
    return [picture.title.en for picture in _pictures(told, text, *args, with_shapes=with_shapes)]


def _pictures(told: str, text: str, *args: Any, with_shapes: bool = True) -> list[Grid]:
    return list(pictures(run(text, *args), say(told, "中文"), with_shapes=with_shapes))


ADD = "def f(x, y):\n    return x + y\n"
SQUARE = "def f(x):\n    y = x * x\n    return y.detach()\n"
SHAPES, MEMORY, GRAPH = (
    "shapes, the last dimension on the right",
    "name → object → memory",
    "the way back of a gradient, from the result to the leaves",
)
A, B = torch.ones(2, 3), torch.ones(3)


@pytest.mark.parametrize(
    ("told", "titles"),
    [
        ("the numbers are wrong", []),
        ("the shape is wrong", [SHAPES]),
        ("the copy is another object", [MEMORY]),
        ("the shapes broadcast into new memory", [SHAPES, MEMORY]),
        ("the graph is cut", []),
        ("it is not reshaped and photographed", []),
    ],
)
def test_a_picture_is_of_what_the_sentence_speaks_of(told: str, titles: list[str]) -> None:
    """A gradient is drawn only where an argument can have one."""
    assert drawn(told, ADD, A, B) == titles


def test_shapes_of_hidden_inputs_are_for_the_author_only() -> None:
    """Others see the rest."""
    assert drawn("the shape is a copy's", ADD, A, B, with_shapes=False) == [MEMORY]


def test_shapes_that_do_not_broadcast_are_drawn_for_the_exception() -> None:
    """The sentence may speak of something else."""
    (picture,) = _pictures("it raised", ADD, torch.ones(2, 3), torch.ones(4))
    assert picture.title.en == SHAPES
    assert "*3*" in "".join(lines(picture, "en"))


def test_memory_is_not_drawn_of_a_call_that_raised() -> None:
    """There is no result to find in it."""
    assert drawn("the memory is new", ADD, torch.ones(2, 3), torch.ones(4), with_shapes=False) == []


def test_a_shape_is_drawn_next_to_the_result() -> None:
    """Of several results none would be the one."""
    (one,) = _pictures("the shape is wrong", ADD, A, B)
    (several,) = _pictures("the shape is wrong", "def f(x, y):\n    return x, y\n", A, B)
    assert len(one.rows) == 3
    assert len(several.rows) == 2


def test_nothing_is_drawn_without_tensors() -> None:
    """There is no place to look at."""
    assert drawn("the shape of the memory", "def f(x):\n    return 1\n", 3) == []


def leaf() -> torch.Tensor:
    return torch.ones(3, requires_grad=True)


def drawn_graph(text: str, *leaves: torch.Tensor) -> str:
    (picture,) = _pictures("no gradient arrives", text, *(leaves or (leaf(),)))
    assert picture.title.en == GRAPH
    return "\n".join(lines(picture, "en"))


def test_the_way_of_a_gradient_has_its_steps_and_lines() -> None:
    """The step that cuts it is the last one."""
    told = drawn_graph(SQUARE)
    assert "✂ detach(step 1), line 3" in told
    assert "← mul(x, x), line 2" in told


def test_the_way_begins_with_the_answers_own_backward_pass() -> None:
    """Its result may be the gradient, which leads nowhere."""
    told = drawn_graph("def f(x):\n    (x * x).sum().backward()\n    return x.grad.clone()\n")
    assert "backward() ← sum" in told and "← sum(step 1), line 2" in told
    assert "clone" not in told and "✂" not in told


def test_no_way_is_drawn_for_a_sentence_about_something_else() -> None:
    """An argument records gradients all the same."""
    assert drawn("the numbers are wrong", SQUARE, leaf()) == []


def test_a_leaf_that_was_not_used_is_cut_off() -> None:
    """The other one is reached."""
    told = drawn_graph("def f(x, y):\n    return x * 2\n", leaf(), leaf())
    assert "← x, a leaf" in told and "✂ y, a leaf" in told


def test_a_tensor_of_the_files_own_is_not_named() -> None:
    """It is neither an argument nor the result of a step."""
    told = drawn_graph("import torch\nC = torch.ones(3)\ndef f(x):\n    return x * C\n")
    assert "← mul(x), line 4" in told
