"""The recorder sees every operation, every new storage, and the peak of what is alive."""

import functools
from collections.abc import Callable

import pytest
import torch

from autograder.worker import sim, traces
from autograder.worker.recorder import Recorder


@pytest.fixture(params=["cpu", "sim"])
def x(request: pytest.FixtureRequest) -> torch.Tensor:
    sim.enable()
    return torch.arange(12.0).reshape(3, 4).to(request.param)


def traced(function: Callable[[torch.Tensor], object], x: torch.Tensor) -> traces.Trace:
    recorder = Recorder([x])
    with recorder:
        function(x)
    return recorder.trace()


def test_in_place_allocates_nothing(x: torch.Tensor) -> None:
    """``x += x`` is one operation and no new byte."""
    trace = traced(lambda x: x.add_(x), x)
    assert [operation.name for operation in trace.operations] == ["aten.add_.Tensor"]
    assert (trace.allocated, trace.peak) == (0, 0)


def test_views_allocate_nothing(x: torch.Tensor) -> None:
    """Slices, transposes and reshapes of a contiguous tensor are free."""
    assert traced(lambda x: (x[1:], x.T, x.reshape(4, 3), x.detach()), x).allocated == 0


def test_a_hidden_temporary_is_seen(x: torch.Tensor) -> None:
    """``x[:] = x + x`` allocates the sum first."""
    assert traced(lambda x: x.__setitem__(slice(None), x + x), x).allocated == x.nbytes


def test_writing_into_a_gradient_that_was_there_allocates_nothing(x: torch.Tensor) -> None:
    """A gradient that an argument came with is not new storage. One that takes its place is."""
    x.grad = torch.ones_like(x)

    def replaced(x: torch.Tensor) -> None:
        assert x.grad is not None
        x.grad.add_(x)
        x.grad = None
        x.grad = torch.ones_like(x)

    trace = traced(replaced, x)
    assert (trace.operations[0].allocated, trace.allocated) == (0, x.nbytes)


def test_the_peak_counts_what_is_alive_at_once(x: torch.Tensor) -> None:
    """Three sums in a row hold two totals at a time."""

    def totals(x: torch.Tensor) -> torch.Tensor:
        total = x + x
        for _ in range(3):
            total = total + x
        return total

    trace = traced(totals, x)
    assert trace.allocated == 4 * x.nbytes
    assert trace.peak == 2 * x.nbytes


def test_what_backward_does_is_seen(x: torch.Tensor) -> None:
    """Operations of the backward pass are recorded, on an accelerator's own thread too."""
    x.requires_grad_()
    trace = traced(lambda x: (x * x).sum().backward(), x)
    names = [operation.name for operation in trace.operations]
    assert names.count("aten.mul.Tensor") >= 3, names


def test_a_loop_over_elements_shows_in_the_count(x: torch.Tensor) -> None:
    """The number of operations grows with the elements."""

    def loop(x: torch.Tensor) -> None:
        for row in range(3):
            for column in range(4):
                x[row, column] += 1

    assert traced(loop, x).count > 12


def test_operations_name_their_storages(x: torch.Tensor) -> None:
    """The readers and the makers of each storage are noted."""
    (operation,) = traced(lambda x: x.add_(1), x).operations
    assert operation.inputs == operation.outputs == [x.untyped_storage()._cdata]


def test_backward_passes_are_counted(x: torch.Tensor) -> None:
    """Two passes over a leaf are two, and each operation tells to which it belongs."""

    def twice(x: torch.Tensor) -> None:
        leaf = x.clone().requires_grad_()
        (leaf * leaf).sum().backward()
        leaf.sum().backward()

    trace = traced(twice, x)
    assert (trace.backward_passes, trace.forward_mode) == (2, False)
    assert {operation.backward for operation in trace.operations} == {0, 1, 2}


@pytest.mark.parametrize("derive", [torch.func.grad, lambda f: lambda x: torch.autograd.functional.jacobian(f, x)])
def test_reverse_mode_by_another_name_is_a_backward_pass(
    derive: Callable[..., Callable[[torch.Tensor], object]], x: torch.Tensor
) -> None:
    """``torch.func`` and ``torch.autograd.functional`` run the same engine."""
    assert traced(derive(lambda x: (x * x).sum()), x).backward_passes > 0


@pytest.mark.filterwarnings("ignore:.torch.jit")  # torch's own, on its first forward derivative
def test_forward_mode_is_seen(x: torch.Tensor) -> None:
    """Dual numbers leave a mark, plain arithmetic does not."""
    assert traced(lambda x: torch.func.jvp(lambda x: x * x, (x,), (x,)), x).forward_mode
    assert not traced(lambda x: x * x, x).forward_mode


@pytest.mark.parametrize("dtype", [torch.float32, torch.int64, torch.bool])
def test_reserved_memory_holds_junk(x: torch.Tensor, dtype: torch.dtype) -> None:
    """Memory that nobody wrote is neither zero nor, by luck, its old content."""
    made: list[torch.Tensor] = []
    traced(lambda x: made.append(torch.empty(2, 3, dtype=dtype, device=x.device)), x)
    assert made[0].isnan().all() if dtype.is_floating_point else made[0].bool().all()


def test_only_sizes_take_no_memory(x: torch.Tensor) -> None:
    """A tensor on the device meta has none."""
    assert traced(lambda _: torch.empty(1000, device="meta") + 1, x).allocated == 0


def test_formulas_within_a_pass_are_told_from_the_engines(x: torch.Tensor) -> None:
    """A hook's arithmetic is its own, the rest is autograd's."""

    def hooked(x: torch.Tensor) -> None:
        leaf = x.clone().requires_grad_()
        leaf.register_hook(lambda gradient: gradient * 3)
        (leaf * leaf).sum().backward()

    scripted = [step.name for step in traced(hooked, x).operations if step.scripted]
    assert scripted == ["aten.mul.Tensor"]


def test_a_hook_without_a_frame_does_not_pass_for_the_engine(x: torch.Tensor) -> None:
    """A computation while a gradient is added to a leaf is not an accumulation."""

    def hooked(x: torch.Tensor) -> None:
        leaf = x.clone().requires_grad_()
        leaf.register_hook(functools.partial(torch.mul, other=x.detach()))
        leaf.sum().backward()
        leaf.sum().backward()

    scripted = [step.name for step in traced(hooked, x).operations if step.scripted]
    assert scripted == ["aten.mul.Tensor", "aten.mul.Tensor"]


def test_the_values_that_a_pass_put_out_are_noted(x: torch.Tensor) -> None:
    """They are noted as they were then, even if they are overwritten later. Nothing is noted outside a pass."""

    def squared(x: torch.Tensor) -> None:
        leaf = x.clone().requires_grad_()
        (leaf * leaf).sum().backward()
        assert leaf.grad is not None
        leaf.grad.zero_()

    operations = traced(squared, x).operations
    put_out = [
        torch.frombuffer(bytearray(seen.data), dtype=torch.float32)
        for step in operations
        for seen in step.put_out
        if seen
    ]
    assert any(torch.equal(value, 2 * x.cpu().flatten()) for value in put_out)
    assert all(step.backward for step in operations if step.put_out)


def test_who_was_computed_from_is_noted() -> None:
    """The record names a leaf that an operation took itself, and not its alias."""
    x = torch.ones(3, requires_grad=True)
    recorder = Recorder([x])
    with recorder:
        torch.nn.Parameter(x).sum().backward()
    assert recorder.trace().used == []
    recorder = Recorder([x])
    with recorder:
        x.sum().backward()
    assert recorder.trace().used == [0]
