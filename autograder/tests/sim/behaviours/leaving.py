"""Tensors that leave the device or come to it."""

from __future__ import annotations

import copy
import io
import pickle

import numpy as np
import torch
from torch import nn

from autograder.tests.sim.behaviours.rows import raises, row, x


@row("shows numbers and the device")
def printing(d: str) -> object:
    return f"device='{d}:0'" in repr(x(d)) and "11." in str(x(d))


@row("TypeError: can't convert cuda:0 device type tensor to numpy")
def numpy_(d: str) -> object:
    return raises(TypeError, lambda: x(d).numpy(), "can't convert")


@row("TypeError")
def np_asarray(d: str) -> object:
    return raises(TypeError, lambda: np.asarray(x(d)))


@row("TypeError")
def np_array(d: str) -> object:
    return raises(TypeError, lambda: np.array(x(d)))


@row("TypeError")
def numpy_function_on_tensor(d: str) -> object:
    return raises(TypeError, lambda: np.sin(x(d)))


@row("TypeError (also with force=False), force=True works")
def numpy_force(d: str) -> object:
    return bool((x(d).numpy(force=True) == np.arange(12.0).reshape(3, 4)).all())


@row("matplotlib, list of tensors to np.array raise TypeError or ValueError")
def np_array_of_a_list(d: str) -> object:
    return raises((TypeError, ValueError), lambda: np.array([x(d)[0], x(d)[1]]))


@row("RuntimeError/BufferError: not a CPU tensor")
def np_from_dlpack(d: str) -> object:
    return raises((RuntimeError, BufferError, TypeError), lambda: np.from_dlpack(x(d)))


@row("a CPU tensor; moved by .to")
def from_numpy(d: str) -> object:
    return torch.from_numpy(np.ones(3)).to(d).device.type == d


@row("Python number")
def item(d: str) -> object:
    return x(d)[1, 1].item() == 5.0 and type(x(d)[1, 1].item()) is float


@row("lists")
def tolist(d: str) -> object:
    return x(d).tolist()[2] == [8.0, 9.0, 10.0, 11.0]


@row("RuntimeError")
def item_of_many(d: str) -> object:
    return raises(RuntimeError, lambda: x(d).item())


@row("works: bool, int, float, index, format, len, iteration, in")
def python_protocols(d: str) -> object:
    t = torch.tensor(3, device=d)
    return (
        bool(t),
        int(t),
        float(t),
        [0, 1, 2, 3][t],
        f"{torch.tensor(1.5, device=d):.2f}",
        len(x(d)),
        len(list(x(d))),
        3.0 in x(d),
    ) == (True, 3, 3.0, 3, "1.50", 3, 3, True)


@row("new memory, same device, requires_grad kept")
def deepcopy_of_a_leaf(d: str) -> object:
    a = x(d).requires_grad_()
    b = copy.deepcopy(a)
    return b.device.type == d and b.data_ptr() != a.data_ptr() and b.requires_grad and (b.tolist() == a.tolist())


@row("new memory, parameters on the device")
def deepcopy_of_a_module(d: str) -> object:
    a = nn.Linear(2, 3).to(d)
    b = copy.deepcopy(a)
    return b.weight.device.type == d and b.weight.data_ptr() != a.weight.data_ptr() and torch.equal(a.weight, b.weight)


@row("round trip on the device")
def pickle_round_trip(d: str) -> object:
    b = pickle.loads(pickle.dumps(x(d)))
    return b.device.type == d and b.tolist() == x(d).tolist()


@row("torch.save, torch.load gives the device back")
def save_load(d: str) -> object:
    f = io.BytesIO()
    torch.save(x(d), f)
    f.seek(0)
    b = torch.load(f)
    return b.device.type == d and b.tolist() == x(d).tolist()


@row("map_location='cpu' gives a CPU tensor")
def save_load_to_cpu(d: str) -> object:
    f = io.BytesIO()
    torch.save(x(d), f)
    f.seek(0)
    b = torch.load(f, map_location="cpu")
    return b.device.type == "cpu" and b.tolist() == x(d).tolist()


@row("map_location=device moves a CPU checkpoint there")
def load_cpu_to_device(d: str) -> object:
    f = io.BytesIO()
    torch.save(x(d).cpu(), f)
    f.seek(0)
    b = torch.load(f, map_location=d)
    return b.device.type == d and b.tolist() == x(d).tolist()


@row("state_dict save and load")
def state_dict(d: str) -> object:
    m = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3)).to(d)
    f = io.BytesIO()
    torch.save(m.state_dict(), f)
    f.seek(0)
    n = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3)).to(d)
    n.load_state_dict(torch.load(f))
    return torch.equal(n[0].weight, m[0].weight)


@row("two tensors that share a storage still share it after torch.load")
def save_keeps_sharing(d: str) -> object:
    a = x(d)
    f = io.BytesIO()
    torch.save([a, a[1:]], f)
    f.seek(0)
    p, q = torch.load(f)
    q.zero_()
    return p.sum().item() == 6.0
