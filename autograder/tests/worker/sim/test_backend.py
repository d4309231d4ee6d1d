"""Switching sim on: a kernel for every operation, with the CPU's numbers."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from torch.utils import backend_registration

from autograder.worker import sim
from autograder.worker.sim import backend, labels

Function = Callable[[torch.Tensor], torch.Tensor]


@pytest.fixture
def x() -> torch.Tensor:
    return torch.arange(12.0).reshape(3, 4).to("sim")


def test_it_is_switched_on_once() -> None:
    """Again costs nothing."""
    libraries = list(backend._libraries)
    assert sim.enable()
    assert backend._libraries == libraries


def test_a_pytorch_that_cannot_register_it_has_no_sim(monkeypatch: pytest.MonkeyPatch) -> None:
    """PyTorch 2.9 knows no device from Python."""
    monkeypatch.setattr(backend, "_libraries", [])
    monkeypatch.delattr(backend_registration, "_setup_privateuseone_for_python_backend")
    assert not sim.enable()
    assert backend._libraries == []


def test_a_pytorch_whose_fields_are_not_found_has_no_sim(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is written then."""
    monkeypatch.setattr(backend, "_libraries", [])
    monkeypatch.setattr(backend_registration, "_setup_privateuseone_for_python_backend", lambda *_: None)
    monkeypatch.setattr(labels, "find_fields", lambda: False)
    assert not sim.enable()
    assert backend._libraries == []


def test_needs_nothing_but_pytorch() -> None:
    """The folder by itself is a package: it imports Python's own modules, PyTorch, and itself."""
    imported: set[str] = set()
    for path in Path(str(sim.__file__)).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                assert node.level <= 1, f"{path.name} imports from around the folder"
                imported |= set() if node.level else {(node.module or "").partition(".")[0]}
    assert imported - sys.stdlib_module_names == {"torch"}


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
def test_factories_build_there(make: Callable[[str], torch.Tensor]) -> None:
    """Every way to make a tensor takes device='sim'. It is exactly torch.Tensor."""
    made = make("sim")
    assert (type(made), str(made.device)) == (torch.Tensor, "sim:0")


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
        lambda x: torch.nn.functional.layer_norm(x, (4,)),
        lambda x: torch.view_as_real(torch.fft.fft(x)),
    ],
)
def test_computes_what_the_cpu_computes(compute: Function, x: torch.Tensor) -> None:
    """Operations give the CPU's numbers, on sim."""
    there, here = compute(x), compute(x.cpu())
    assert there.device.type == "sim"
    torch.testing.assert_close(there.cpu(), here)


def test_backward_fills_the_gradient_there() -> None:
    """Gradients are right and live on sim."""
    x = torch.arange(4.0).to("sim").requires_grad_()
    (x * x).sum().backward()
    assert x.grad is not None
    assert (x.grad.device.type, x.grad.tolist()) == ("sim", [0.0, 2.0, 4.0, 6.0])


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
