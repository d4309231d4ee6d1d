"""Tensors that are made on the device."""

from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional as F  # noqa: N812 - as everybody calls it

from autograder.tests.sim.behaviours.rows import raises, row, x


@row("on the device")
def torch_tensor(d: str) -> object:
    return torch.tensor([1.0], device=d).device == torch.device(d, 0)


@row("a copy on the device (with a warning)")
def torch_tensor_of_a_tensor(d: str) -> object:
    return torch.tensor(x(d)).device.type in (d,) and torch.tensor(torch.ones(2), device=d).device.type == d


@row("as_tensor on the same device is the same object")
def as_tensor(d: str) -> object:
    a = x(d)
    return torch.as_tensor(a, device=d) is a


@row("to the same device is the same object; copy=True is not")
def to_same(d: str) -> object:
    a = x(d)
    return a.to(d) is a and a.to(f"{d}:0") is a and (a.to(d, copy=True) is not a)


@row("zeros_like, ones_like, empty_like, full_like, rand_like, randn_like, randint_like on the device")
def likes(d: str) -> object:
    return all(
        t.device.type == d
        for t in [
            torch.zeros_like(x(d)),
            torch.ones_like(x(d)),
            torch.empty_like(x(d)),
            torch.full_like(x(d), 2),
            torch.rand_like(x(d)),
            torch.randn_like(x(d)),
            torch.randint_like(x(d), 5),
        ]
    )


@row("keeps strides of a dense input")
def like_strides(d: str) -> object:
    return (
        torch.zeros_like(x(d).T).stride() == (1, 4)
        and torch.empty_like(x(d)[:, ::2]).stride()
        == torch.empty_like(torch.arange(12.0).reshape(3, 4)[:, ::2]).stride()
    )


@row("*_like(device='cpu') leaves the device")
def like_on_cpu(d: str) -> object:
    return torch.zeros_like(x(d), device="cpu").device.type == "cpu"


@row("new_tensor, new_zeros, new_ones, new_full, new_empty on the device")
def news(d: str) -> object:
    a = x(d)
    return all(
        t.device.type == d
        for t in [a.new_tensor([1, 2]), a.new_zeros(2), a.new_ones(2), a.new_full((2,), 3), a.new_empty(2)]
    )


@row("a generator of the device")
def generator(d: str) -> object:
    return torch.Generator(device=d).device.type == d


@row("rand(generator=device generator)")
def generator_used(d: str) -> object:
    g = torch.Generator(device=d).manual_seed(0)
    a = torch.rand(3, generator=g, device=d)
    g.manual_seed(0)
    return torch.equal(a, torch.rand(3, generator=g, device=d))


@row("RuntimeError: Expected a 'cuda' device type for generator but found 'cpu'")
def cpu_generator(d: str) -> object:
    return raises(
        RuntimeError, lambda: torch.rand(3, generator=torch.Generator().manual_seed(0), device=d), "generator"
    )


@row("manual_seed makes rand on the device repeat")
def seed(d: str) -> object:
    torch.manual_seed(3)
    a = torch.rand(4, device=d)
    torch.manual_seed(3)
    return torch.equal(a, torch.rand(4, device=d))


@row("rand, randn, randint, randperm, normal, bernoulli, multinomial work")
def random_factories(d: str) -> object:
    return all(
        t.device.type == d
        for t in [
            torch.rand(2, device=d),
            torch.randn(2, device=d),
            torch.randint(3, (2,), device=d),
            torch.randperm(4, device=d),
            torch.normal(0.0, 1.0, (2,), device=d),
            torch.bernoulli(torch.rand(3, device=d)),
            torch.multinomial(torch.rand(5, device=d), 2),
        ]
    )


@row("random numbers of the device do not move the CPU generator")
def cpu_stream_untouched(d: str) -> object:
    torch.manual_seed(0)
    torch.rand(3, device=d)
    a = torch.rand(2)
    torch.manual_seed(0)
    return torch.equal(a, torch.rand(2))


@row("torch.get_default_device is cpu")
def default_device(d: str) -> object:
    return torch.get_default_device() == torch.device("cpu")


@row("factories build there; back with None")
def set_default_device(d: str) -> object:
    torch.set_default_device(d)
    a = (torch.ones(2), torch.tensor([1]), nn.Linear(2, 2).weight, torch.get_default_device())
    torch.set_default_device(None)
    return all(t.device.type == d for t in a[:3]) and a[3].type == d and (torch.ones(1).device.type == "cpu")


@row("factories build there inside only")
def with_torch_device(d: str) -> object:
    with torch.device(d):
        a, m = (torch.zeros(2), nn.Linear(2, 2))
    return a.device.type == d and m.weight.device.type == d and (torch.zeros(1).device.type == "cpu")


@row("linspace, arange, eye, full, tril_indices, meshgrid, one_hot, from list of lists")
def factories(d: str) -> object:
    return all(
        t.device.type == d
        for t in [
            torch.linspace(0, 1, 5, device=d),
            torch.arange(3, device=d),
            torch.eye(2, device=d),
            torch.full((2,), 1.0, device=d),
            torch.tril_indices(3, 3, device=d),
            *torch.meshgrid(torch.arange(2, device=d), torch.arange(2, device=d), indexing="ij"),
            F.one_hot(torch.tensor([0, 1], device=d)),
            torch.tensor([[1, 2], [3, 4]], device=d),
        ]
    )
