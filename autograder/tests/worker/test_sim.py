"""``sim`` behaves as an accelerator does: CUDA's rules, real numbers, PyTorch's own autograd and storages."""

import copy
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
import torch

from autograder.worker import sim


@pytest.fixture(scope="module", autouse=True)
def enabled() -> None:
    sim.enable()


@pytest.fixture
def x() -> torch.Tensor:
    return torch.arange(12.0).reshape(3, 4).to("sim")


def test_is_a_plain_tensor_on_its_own_device(x: torch.Tensor) -> None:
    """A sim tensor is exactly torch.Tensor and reports device sim:0."""
    assert type(x) is torch.Tensor
    assert str(x.device) == "sim:0"


@pytest.mark.parametrize(
    "make",
    [
        lambda device: torch.ones(3, device=device),
        lambda device: torch.tensor([1.0, 2], device=device),
        lambda device: torch.arange(5, device=device),
        lambda device: torch.eye(3, device=device),
        lambda device: torch.full((2,), 7, device=device),
        lambda device: torch.zeros(2).to(device),
        lambda device: torch.randn(3, device=device),
        lambda device: torch.empty_strided((2, 2), (1, 2), device=device),
        lambda device: torch.linspace(0, 1, 5, device=device),
        lambda device: torch.as_tensor([1, 2], device=device),
    ],
)
def test_factories_build_there(make: object) -> None:
    """Every way to make a tensor takes device='sim'."""
    assert make("sim").device.type == "sim"  # type: ignore[operator]  # a factory from the list above


@pytest.mark.parametrize(
    "compute",
    [
        lambda x: x + x.exp() * 2,
        lambda x: x @ x.T,
        lambda x: torch.linalg.eigh(x @ x.T).eigenvalues,
        lambda x: torch.einsum("ij,kj->ik", x, x),
        lambda x: torch.cat([x, x]).sum(0),
        lambda x: x.cumsum(1).softmax(0),
        lambda x: torch.where(x > 3, x, 0.0),
        lambda x: x[torch.tensor([0, 2])],
        lambda x: x[x > 5],
        lambda x: x.sort(descending=True).values,
        lambda x: x.norm(),
        lambda x: x.double().mean(0),
        lambda x: x.T.contiguous().view(6, 2),
        lambda x: torch.add(x, x, out=torch.empty(0, device=x.device)),
        lambda x: x.clone().resize_(20)[:12],
        lambda x: x.unfold(1, 2, 1),
    ],
)
def test_computes_what_the_cpu_computes(compute: object, x: torch.Tensor) -> None:
    """Operations give the CPU's numbers, on sim."""
    there, here = compute(x), compute(x.cpu())  # type: ignore[operator]  # a function from the list above
    assert there.device.type == "sim"
    torch.testing.assert_close(there.cpu(), here)


@pytest.mark.parametrize(
    "mix",
    [
        lambda x: x + torch.ones(4),
        lambda x: x.add_(torch.ones(4)),
        lambda x: x @ torch.ones(4, 2),
        lambda x: torch.cat([x, torch.ones(1, 4)]),
        lambda x: torch.ones(3, 4).add_(x),
        lambda x: torch.tensor(1.0).add_(x[0, 0]),
        lambda x: torch.where(torch.ones(3, 4).bool(), x, x),
        lambda x: torch.stack([x, torch.ones(3, 4)]),
    ],
)
def test_mixing_devices_raises(mix: object, x: torch.Tensor) -> None:
    """A CPU tensor among sim operands raises RuntimeError."""
    with pytest.raises(RuntimeError):
        mix(x)  # type: ignore[operator]  # a function from the list above


def test_zero_dimensional_cpu_scalars_may_mix(x: torch.Tensor) -> None:
    """A 0-dim CPU tensor counts as a number."""
    assert torch.equal((x + torch.tensor(1.0)).cpu(), x.cpu() + 1)


def test_numpy_cannot_reach_it(x: torch.Tensor) -> None:
    """``.numpy()`` and ``np.asarray`` raise TypeError."""
    with pytest.raises(TypeError):
        x.numpy()
    with pytest.raises(TypeError):
        np.asarray(x)


def test_to_cpu_and_back_copy(x: torch.Tensor) -> None:
    """``.cpu()`` is another memory; writing there does not show here."""
    near = x.cpu()
    near += 1
    assert near.device.type == "cpu"
    assert x[0, 0].item() == 0.0


def test_views_share_one_storage(x: torch.Tensor) -> None:
    """Slices and transposes lie in the storage of their tensor, at their offset."""
    assert x[1:].untyped_storage().data_ptr() == x.T.untyped_storage().data_ptr() == x.untyped_storage().data_ptr()
    assert x[1:].data_ptr() - x.data_ptr() == 16
    x[1:].zero_()
    assert x.sum().item() == 6.0


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


def test_deepcopy_makes_new_memory(x: torch.Tensor) -> None:
    """``copy.deepcopy`` works although the backend has no allocator."""
    twin = copy.deepcopy(x)
    assert twin.device.type == "sim"
    assert twin.data_ptr() != x.data_ptr()
    assert torch.equal(twin.cpu(), x.cpu())


def test_prints_its_values(x: torch.Tensor) -> None:
    """repr shows the numbers and the device."""
    assert "11." in repr(x)
    assert "device='sim:0'" in repr(x)


def test_backward_fills_the_gradient_there() -> None:
    """Gradients are right and live on sim."""
    x = torch.arange(4.0).to("sim").requires_grad_()
    (x * x).sum().backward()
    assert x.grad is not None
    assert x.grad.device.type == "sim"
    assert x.grad.tolist() == [0.0, 2.0, 4.0, 6.0]


def test_second_derivatives_and_transforms_work() -> None:
    """``create_graph`` and ``torch.func`` go through sim."""
    x = torch.arange(3.0).to("sim").requires_grad_()
    (first,) = torch.autograd.grad((x**3).sum(), x, create_graph=True)
    (second,) = torch.autograd.grad(first.sum(), x)
    assert second.tolist() == [0.0, 6.0, 12.0]
    slopes = torch.func.vmap(torch.func.grad(torch.sin))(x.detach())
    torch.testing.assert_close(slopes.cpu(), torch.arange(3.0).cos())


def test_convolutions_and_their_gradients() -> None:
    """PyTorch asks other backends for kernels of their own for these."""
    image, kernel = torch.arange(12.0).reshape(1, 2, 6), torch.arange(12.0).reshape(3, 2, 2)
    results = []
    for device in ("cpu", "sim"):
        leaf = image.detach().to(device).requires_grad_()
        made = torch.nn.functional.conv1d(leaf, kernel.to(device))
        made.sum().backward()
        assert leaf.grad is not None
        results.append((made.detach().cpu(), leaf.grad.cpu()))
    torch.testing.assert_close(*results)


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


def test_a_pytorch_that_cannot_register_it_grades_on_the_cpu() -> None:
    """PyTorch 2.9 knows no device from Python: ``sim`` is not there, and everything else is."""
    program = """
import sys
sys.path.insert(0, sys.argv[1])
from torch.utils import backend_registration
del backend_registration._setup_privateuseone_for_python_backend
from worker import runner, sim
devices = ["cpu", *(["sim"] if sim.enable() else [])]
runner.warm_up(devices)
print(devices)
"""
    package = str(sim.__file__).rpartition("/worker/")[0]
    done = subprocess.run([sys.executable, "-c", program, package], capture_output=True, text=True, check=False)
    assert done.stdout == "['cpu']\n", done.stderr


def test_the_memory_is_freed() -> None:
    """Tensors that are gone leave no memory behind."""
    program = """
import resource, sys
sys.path.insert(0, sys.argv[1])
import torch
from worker import sim
sim.enable()
x = torch.zeros(2**20).to("sim")
for _ in range(20):
    x + 1
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for _ in range(200):
    x + 1
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""
    package = str(sim.__file__).rpartition("/worker/")[0]
    grown = subprocess.run([sys.executable, "-c", program, package], capture_output=True, text=True, check=True).stdout
    assert int(grown) < 100, f"200 sums of 4 MiB grew the process by {grown} MiB"


def test_needs_nothing_but_pytorch() -> None:
    """The folder by itself is a package that needs nothing but PyTorch."""
    program = """
import sys
sys.path.insert(0, sys.argv[1])
import sim, torch
assert sim.enable()
print((torch.ones(2, device="sim") + 1).tolist(), [name for name in sys.modules if name.startswith("autograder")])
"""
    folder = str(Path(str(sim.__file__)).parent.parent)
    done = subprocess.run([sys.executable, "-P", "-c", program, folder], capture_output=True, text=True, check=False)
    assert done.stdout == "[2.0, 2.0] []\n", done.stderr


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
