"""Operands on different devices."""

from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional as F  # noqa: N812 - as everybody calls it

from autograder.tests.sim.behaviours.rows import raises, row, x


@row("RuntimeError same device")
def add_across(d: str) -> object:
    return raises(RuntimeError, lambda: x(d) + torch.ones(4), "same device")


@row("RuntimeError")
def equal_across(d: str) -> object:
    return raises(RuntimeError, lambda: torch.equal(x(d), x(d).cpu()))


@row("RuntimeError")
def allclose_across(d: str) -> object:
    return raises(RuntimeError, lambda: torch.allclose(x(d), x(d).cpu()))


@row("RuntimeError")
def compare_across(d: str) -> object:
    return raises(RuntimeError, lambda: x(d) == x(d).cpu())


@row("0-dim CPU tensors count as numbers, on the device")
def scalars(d: str) -> object:
    return (
        (x(d) * torch.tensor(2.0)).device.type == d
        and (torch.tensor(2.0) * x(d)).device.type == d
        and (torch.where(x(d) > 1, x(d), torch.tensor(0.0)).device.type == d)
        and ((x(d) ** torch.tensor(2.0)).device.type == d)
        and (torch.maximum(x(d), torch.tensor(2.0)).device.type == d)
    )


@row("RuntimeError: 0-dim device tensor with CPU tensor of dim > 0")
def scalar_on_device(d: str) -> object:
    return raises(RuntimeError, lambda: torch.ones(3) * torch.tensor(2.0, device=d))


@row("RuntimeError: 0-dim CPU tensor is no operand of matmul, cat, dot, stack")
def scalar_in_stack(d: str) -> object:
    return raises(RuntimeError, lambda: torch.stack([x(d)[0, 0], torch.tensor(1.0)]))


@row("RuntimeError")
def linear_across(d: str) -> object:
    return raises(RuntimeError, lambda: nn.Linear(4, 2)(x(d)))


@row("RuntimeError")
def cross_entropy_across(d: str) -> object:
    return raises(RuntimeError, lambda: F.cross_entropy(x(d), torch.tensor([0, 1, 2])))


@row("RuntimeError")
def embedding_across(d: str) -> object:
    return raises(RuntimeError, lambda: nn.Embedding(5, 2).to(d)(torch.tensor([1])))


@row("RuntimeError")
def mse_across(d: str) -> object:
    return raises(RuntimeError, lambda: F.mse_loss(x(d), x(d).cpu()))


@row("RuntimeError")
def conv_across(d: str) -> object:
    return raises(RuntimeError, lambda: nn.Conv2d(1, 1, 3)(torch.rand(1, 1, 5, 5, device=d)))


@row("RuntimeError")
def batch_norm_across(d: str) -> object:
    return raises(RuntimeError, lambda: nn.BatchNorm1d(4)(x(d)))


@row("RuntimeError (batch_norm in eval, running statistics on the CPU)")
def batch_norm_eval_across(d: str) -> object:
    m = nn.BatchNorm1d(4, affine=False).eval()
    return raises(RuntimeError, lambda: m(x(d)))


@row("RuntimeError")
def lstm_across(d: str) -> object:
    return raises(RuntimeError, lambda: nn.LSTM(4, 2)(x(d)))


@row("RuntimeError: gather's index must be on the device")
def gather_across(d: str) -> object:
    return raises(RuntimeError, lambda: x(d).gather(1, torch.zeros(3, 1, dtype=torch.long)))


@row("RuntimeError")
def index_select_across(d: str) -> object:
    return raises(RuntimeError, lambda: x(d).index_select(0, torch.tensor([0])))


@row("RuntimeError")
def masked_fill_across(d: str) -> object:
    return raises(RuntimeError, lambda: x(d).masked_fill(torch.ones(3, 4, dtype=torch.bool), 0.0))


@row("RuntimeError")
def masked_select_across(d: str) -> object:
    return raises(RuntimeError, lambda: x(d).masked_select(torch.ones(3, 4, dtype=torch.bool)))


@row("CPU index tensors and masks may index a device tensor")
def cpu_index(d: str) -> object:
    a = x(d)
    return (
        a[torch.tensor([0, 2])].device.type == d
        and a[torch.tensor([True, False, True])].shape == (2, 4)
        and (a[torch.arange(3), torch.tensor([0, 1, 2])].tolist() == [0.0, 5.0, 10.0])
    )


@row("RuntimeError: a device index into a CPU tensor")
def device_index_into_cpu(d: str) -> object:
    return raises(
        RuntimeError, lambda: torch.arange(4.0)[torch.tensor([0, 1], device=d)], "indices should be either on cpu"
    )


@row("RuntimeError: a device mask into a CPU tensor")
def device_mask_into_cpu(d: str) -> object:
    return raises(RuntimeError, lambda: torch.arange(4.0)[torch.ones(4, dtype=torch.bool, device=d)])


@row("RuntimeError: CPU values (more than one) stored by an index tensor")
def store_cpu_values_by_index(d: str) -> object:
    a = x(d)
    i = torch.tensor([0, 2], device=d)

    def f():
        a[i] = torch.ones(2, 4)

    return raises(RuntimeError, f)


@row("RuntimeError: CPU values (more than one) stored by a mask")
def store_cpu_values_by_mask(d: str) -> object:
    a = x(d)
    m = a > 5

    def f():
        a[m] = torch.ones(6)

    return raises(RuntimeError, f)


@row("RuntimeError: device values stored by an index into a CPU tensor")
def store_device_values_in_cpu(d: str) -> object:
    a = torch.zeros(4)

    def f():
        a[torch.tensor([0, 1])] = torch.ones(2, device=d)

    return raises(RuntimeError, f)


@row("works: slices copy across devices")
def store_by_slice(d: str) -> object:
    a = x(d)
    a[0] = torch.ones(4)
    a[1:, 2] = torch.tensor([7.0, 8.0])
    b = torch.zeros(3, 4)
    b[:] = a
    return a[0].tolist() == [1] * 4 and b[2, 2].item() == 8.0


@row("works: 0-dim CPU values stored by mask or index")
def store_scalar(d: str) -> object:
    a = x(d)
    a[a > 5] = torch.tensor(0.0)
    a[torch.tensor([0], device=d)] = 9.0
    return a.sum().item() == 36 + 9


@row("copy_ across devices, both ways, also with a cast")
def copy_across(d: str) -> object:
    a = x(d)
    a.copy_(torch.ones(4))
    b = torch.zeros(3, 4, dtype=torch.double)
    b.copy_(a)
    return b.sum().item() == 12.0


@row("RuntimeError")
def cat_across(d: str) -> object:
    return raises(RuntimeError, lambda: torch.cat([x(d), x(d).cpu()]))


@row("x.data = a tensor of another device works (that is how Module.to moves a Parameter)")
def data_across(d: str) -> object:
    a = torch.ones(3, 4)
    a.data = x(d)
    return a.device.type == d


@row("RuntimeError: .grad must be on the device")
def grad_across(d: str) -> object:
    a = x(d)

    def f():
        a.grad = torch.ones(3, 4)

    return raises(RuntimeError, f)


@row("RuntimeError: set_ with a CPU storage")
def set_across(d: str) -> object:
    a = x(d)
    return raises(RuntimeError, lambda: a.set_(torch.ones(3)))


@row("RuntimeError: out= on the CPU")
def out_across(d: str) -> object:
    return raises(RuntimeError, lambda: torch.add(x(d), x(d), out=torch.empty(3, 4)))


@row("resizes a wrong out= (with a warning)")
def out_of_wrong_size(d: str) -> object:
    o = torch.zeros(7, 7, device=d)
    torch.add(x(d), x(d), out=o)
    return o.shape == (3, 4) or f"shape {tuple(o.shape)}"


@row("RuntimeError")
def optimizer_mixed_parameter_and_grad(d: str) -> object:
    p = nn.Parameter(x(d))
    p2 = torch.optim.SGD([p], lr=0.1)
    (p * p).sum().backward()
    p2.step()
    return True
