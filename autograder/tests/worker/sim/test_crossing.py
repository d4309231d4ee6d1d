"""An operation on its way to the CPU and back."""

from __future__ import annotations

import threading
import warnings

import pytest
import torch

from autograder.worker.sim import crossing
from autograder.worker.sim.facts import facts_named
from autograder.worker.sim.labels import ON_SIM, storage_at


@pytest.fixture
def x() -> torch.Tensor:
    return torch.arange(12.0).reshape(3, 4).to("sim")


def test_in_place_keeps_memory_and_moves_the_version(x: torch.Tensor) -> None:
    """``add_`` keeps the address and is counted by autograd."""
    address, version = x.data_ptr(), x._version
    x.add_(1)
    assert (x.data_ptr(), x._version) == (address, version + 1)


def test_data_and_set_swap_the_storage(x: torch.Tensor) -> None:
    """``x.data = …`` and ``x.set_(…)`` put a different storage under the same object."""
    before = x.data_ptr()
    x.data = x + 1
    assert x.data_ptr() != before
    x.set_((x + 1).untyped_storage(), 0, (3, 4), (4, 1))
    assert x[0, 0].item() == 2.0


def test_a_cpu_gradient_raises_instead_of_aborting() -> None:
    """``backward(torch.ones(n))`` on the wrong device is an exception, not the end of the process."""
    x = torch.arange(4.0).to("sim").requires_grad_()
    with pytest.raises(RuntimeError):
        (x * x).backward(torch.ones(4))


def test_casting_errors_are_the_cpus() -> None:
    """Adding fractions into whole numbers raises, and nothing is written."""
    x = torch.arange(3).to("sim")
    with pytest.raises(RuntimeError):
        x += 0.5
    assert x.tolist() == [0, 1, 2]


def test_an_output_that_grows_takes_its_views_along() -> None:
    """A wrong out= is resized within its storage, as everywhere: there is only one."""
    out = torch.empty(0, device="sim")
    view = out.detach()
    torch.add(torch.ones(3, 4, device="sim"), 1, out=out)
    assert out.shape == (3, 4)
    assert out.untyped_storage().data_ptr() == view.untyped_storage().data_ptr()
    assert out.untyped_storage().device.type == "sim"


def test_threads_that_share_a_tensor_compute_what_one_does() -> None:
    """The device works through its operations one after the other."""
    weight = torch.rand(50, 50).to("sim")
    results: list[torch.Tensor] = []
    threads = [threading.Thread(target=lambda: results.append((weight @ weight).sum())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 8
    assert len({result.item() for result in results}) == 1
    assert weight.device.type == weight.untyped_storage().device.type == "sim"


def test_the_label_comes_back_with_an_error(x: torch.Tensor) -> None:
    """For the time of an operation the storage is the CPU's."""
    with pytest.raises(RuntimeError):
        x @ x
    assert storage_at(x.untyped_storage()._cdata).device == ON_SIM
    assert (x.device.type, x.untyped_storage().device.type) == ("sim", "sim")


def test_a_result_is_the_tensor_that_it_was_asked_to_be(x: torch.Tensor) -> None:
    """In place and with out= it is the same object, otherwise a new one."""
    out = torch.empty(3, 4, device="sim")
    assert x.add_(1) is x
    assert torch.add(x, 1, out=out) is out
    assert x + 0 is not x


def test_several_results_come_back_as_they_went(x: torch.Tensor) -> None:
    """With their names, and as lists."""
    values, indices = x.max(1)
    assert (type(x.max(1)).__name__, values.device.type, indices.tolist()) == ("max", "sim", [3, 3, 3])
    assert [part.device.type for part in x.split(2)] == ["sim", "sim"]
    assert x.sum().item() == 66.0


def test_a_result_may_be_asked_for_on_the_cpu(x: torch.Tensor) -> None:
    """Then it stays there."""
    assert x.to("cpu").device.type == torch.zeros_like(x, device="cpu").device.type == "cpu"
    assert torch.zeros_like(x).device.type == "sim"


def test_a_second_device_is_refused(x: torch.Tensor) -> None:
    """There is only one."""
    with pytest.raises(RuntimeError, match="invalid device ordinal"):
        x.to("sim:1")


@pytest.mark.parametrize("other", [2, 2.0, True])
def test_a_number_counts_as_a_number(x: torch.Tensor, other: float) -> None:
    """It does not widen the type as a tensor would, on either side of the operator."""
    assert (x.half() * other).dtype is torch.float16
    assert (other * x.int()).dtype is (other * x.int().cpu()).dtype
    assert (x.int() % (other + 1)).dtype is (x.int().cpu() % (other + 1)).dtype


def test_lists_of_tensors_are_changed_and_counted(x: torch.Tensor) -> None:
    """Each by itself."""
    y = x.clone()
    torch._foreach_add_([x, y], 1)
    assert (x[0, 0].item(), y[0, 0].item(), x._version, y._version) == (1.0, 1.0, 1, 1)


def test_an_output_of_another_shape_is_resized(x: torch.Tensor) -> None:
    """With a warning if something was in it, as on the CPU."""
    out = torch.empty(2, device="sim")
    with pytest.warns(UserWarning, match="resized"):
        torch.add(x, 1, out=out)
    assert (out.shape, out.stride(), out[2, 3].item()) == ((3, 4), (4, 1), 12.0)


def test_a_view_may_change_its_shape_in_place(x: torch.Tensor) -> None:
    """Its memory stays where it is."""
    address = x.data_ptr()
    assert (x.t_().shape, x.stride(), x.data_ptr()) == ((4, 3), (1, 4), address)
    assert (x.unsqueeze_(0).shape, x.squeeze_().shape) == ((1, 4, 3), (4, 3))
    assert x.resize_(2).tolist() == [0.0, 1.0]


def test_conjugation_is_kept_back_as_on_the_cpu() -> None:
    """Until somebody reads the numbers."""
    z = torch.tensor([1 + 2j]).to("sim")
    assert z.conj().is_conj() and z.conj().data_ptr() == z.data_ptr()
    assert z.conj().tolist() == [1 - 2j]
    assert z.conj().imag.is_neg()
    assert (z.conj() * 1).tolist() == [1 - 2j]


def test_an_operation_made_of_others_writes_into_an_output_that_records_nothing() -> None:
    """One that records gradients is refused, as on the CPU."""
    x, out = torch.ones(2, 2, device="sim"), torch.empty(0, device="sim")
    torch.linalg.vecdot(x, x, out=out)
    assert out.tolist() == [2.0, 2.0]
    with pytest.raises(RuntimeError, match="don't support automatic differentiation"):
        torch.linalg.vecdot(x.requires_grad_(), x, out=torch.empty(2, device="sim"))


def test_tensors_of_inference_cross(x: torch.Tensor) -> None:
    """They have no version."""
    with torch.inference_mode():
        made = x + 1
        made.add_(1)
    assert (made.is_inference(), made[0, 0].item()) == (True, 2.0)


def test_parameters_and_subclasses_cross(x: torch.Tensor) -> None:
    """A parameter's result is a plain tensor."""

    class Own(torch.Tensor):
        """A kind of the answer's own."""

    parameter = torch.nn.Parameter(x)
    assert type(parameter * 2) is torch.Tensor
    own = x.as_subclass(Own)
    assert (type(own + 1), (own + 1).device.type, (own + 1)[0, 1].item()) == (Own, "sim", 2.0)


def test_a_crossing_knows_its_tensors(x: torch.Tensor) -> None:
    """Those that are there for now, and those that never were on sim."""
    crossing_of = crossing.Crossing(facts_named("add.Tensor"))
    near, stranger = torch.ones(1), x.detach()
    inside = crossing_of.inward(stranger)
    assert (inside.device.type, inside.data_ptr()) == ("cpu", x.data_ptr())
    assert crossing_of.inward(near) is near
    assert crossing_of.strangers == [near]
    assert crossing_of.outward(inside) is stranger
    assert crossing_of.outward(near) is near
    assert crossing_of.inward("ij,jk") == "ij,jk"
    for _, _, storage in crossing_of.there:
        storage.device = ON_SIM


def test_nothing_is_said_on_the_way(x: torch.Tensor) -> None:
    """PyTorch would warn of a fallback to the CPU."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        torch.linalg.qr(x)
        x.cumsum(0).sort()
