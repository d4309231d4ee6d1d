"""Programs of a grader's: they make the call, and say what they saw."""

from typing import Any

import pytest
import torch

from autograder.feedback import Wrong
from autograder.grading.answer import Answer
from autograder.grading.inputs import distinct
from autograder.grading.programs import Asked
from autograder.tests.grading.conftest import Fixture

SLUG = "accumulate"
"""Any exercise of one parameter, for answers of every kind."""


def told(parts: Asked, x: torch.Tensor) -> tuple[Any, dict[str, Any]]:
    first = parts(x)
    return first, {"again": parts(x) is first, "sum": parts(x) + x}


def in_stages(accumulate: Asked, x: torch.Tensor) -> tuple[Any, dict[str, Any]]:
    batches = iter(accumulate(x))
    accumulate.mark()
    taken = []
    for batch in batches:
        taken.append(batch)
        accumulate.mark()
    return taken, {}


def answered(answer_to: Fixture, body: str, device: str = "cpu") -> Answer:
    return answer_to(
        SLUG, f"import random\nimport numpy as np\nimport torch\n\ndef accumulate(parts):\n    {body}\n", device
    )


@pytest.mark.parametrize("device", ["cpu", "sim"])
def test_its_result_is_judged_and_what_it_saw_is_told(answer_to: Fixture, device: str) -> None:
    """Two things come back: the function's result, and the program's own record."""
    x = distinct(3, 4)
    call = answered(answer_to, "return parts * 2", device).within(told).accumulate(x).gives(2 * x)
    assert call.shown["again"] is False
    assert torch.equal(call.shown["sum"].value, 3 * x)


def test_stages_tell_when_a_batch_was_copied(answer_to: Fixture) -> None:
    """Each mark begins a stage, with the operations and the memory that belong to it."""
    x = distinct(6, 4)
    lazy = "return (parts[i : i + 2].clone() for i in range(0, 6, 2))"
    call = answered(answer_to, lazy).within(in_stages).accumulate(x).gives([x[:2], x[2:4], x[4:]])
    assert [call.stage(n).allocated for n in range(4)] == [0, *(n * x[:2].nbytes for n in (1, 2, 3))]
    assert call.stage(3).alive == x.nbytes
    assert ["clone" in step.name for step in call.operations_in(2)].count(True) == 1


def test_what_is_made_all_at_once_belongs_to_the_first_stage(answer_to: Fixture) -> None:
    """A list of copies is not an iterator over them."""
    x = distinct(6, 4)
    eager = "return [parts[i : i + 2].clone() for i in range(0, 6, 2)]"
    assert answered(answer_to, eager).within(in_stages).accumulate(x).stage(0).allocated == x.nbytes


def test_what_is_dropped_is_no_longer_alive(answer_to: Fixture) -> None:
    """The peak of a stage begins anew at each mark."""
    x = distinct(6, 4)
    body = "return (sum(parts.clone() for _ in range(count)) for count in (5, 1))"
    call = answered(answer_to, body).within(in_stages).accumulate(x)
    assert (call.stage(1).alive, call.stage(2).alive) == (x.nbytes, 2 * x.nbytes)
    assert call.stage(1).peak > x.nbytes
    assert call.stage(2).peak <= 3 * x.nbytes


@pytest.mark.parametrize(
    ("draw", "moved"), [("random.random()", "Python"), ("np.random.rand()", "NumPy"), ("torch.rand(1)", "torch")]
)
def test_the_generators_that_moved_are_named(answer_to: Fixture, draw: str, moved: str) -> None:
    """Python's and NumPy's are bad manners; torch's is one where the program says so."""
    answer = answered(answer_to, f"{draw}; return parts")
    call = answer.within(shows_nothing).accumulate(distinct(3))
    assert call.moved == [moved]
    with pytest.raises(Wrong, match="random state"):
        call.leaves_inputs()


def test_a_program_may_allow_draws(answer_to: Fixture) -> None:
    """Then torch's random state is as free as the task says."""
    answer = answered(answer_to, "torch.rand(1); return parts")
    answer.within(shows_nothing, draws=True).accumulate(distinct(3)).leaves_inputs()


def shows_nothing(accumulate: Asked, x: torch.Tensor) -> tuple[Any, dict[str, Any]]:
    return accumulate(x), {}


@pytest.mark.parametrize(("place", "device"), [("'cpu'", "cpu"), ("parts.device", "sim")])
def test_a_draw_tells_where_it_was_made(answer_to: Fixture, place: str, device: str) -> None:
    """Numbers that are drawn on the CPU and moved are not drawn on the device."""
    body = f"return torch.randn(2, 5, device={place}).to(parts.device)"
    call = answered(answer_to, body, "sim").within(shows_nothing, draws=True).accumulate(distinct(3))
    assert [(draw.device, draw.shape) for draw in call.trace.draws] == [(device, [2, 5])]
    assert call.moved == ["torch" if device == "cpu" else "sim"]


def test_a_program_that_cannot_go_on_blames_what_it_was_given(answer_to: Fixture) -> None:
    """It blames neither a mistake of the text nor the parameters."""
    with pytest.raises(Wrong, match="cannot be used as the task says"):
        answered(answer_to, "return 3").within(in_stages).accumulate(distinct(3)).returns()


def test_a_parameter_is_a_tensor(answer_to: Fixture) -> None:
    """The contents of a module are described like any tensor."""
    x = distinct(3)
    call = answered(answer_to, "return torch.nn.Parameter(parts.clone())").within(shows_nothing).accumulate(x)
    assert call.gives(x).result.state.requires_grad


class Doubling(torch.nn.Module):
    """A layer with a parameter of its own."""

    def __init__(self, w: torch.Tensor) -> None:
        super().__init__()
        self.w = torch.nn.Parameter(w)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return twice x·w."""
        return 2 * x * self.w


def asked_for_a_module(accumulate: Asked, w: torch.Tensor, x: torch.Tensor) -> tuple[Any, dict[str, Any]]:
    net = Doubling(w.clone())
    return accumulate((net, x)), {"modes": [part.training for part in net.modules()], "w": net.w}


@pytest.mark.parametrize("device", ["cpu", "sim"])
def test_a_module_is_built_next_to_the_answer(answer_to: Fixture, device: str) -> None:
    """Its class goes along as text; what became of it is told in plain values."""
    w, x = distinct(3), distinct(3)
    body = "net, x = parts; net.eval(); return net(x).detach()"
    call = answered(answer_to, body, device).within(asked_for_a_module, Doubling).accumulate(w, x).gives(2 * x * w)
    assert call.shown["modes"] == [False]
    assert call.shown["w"].state.is_leaf
