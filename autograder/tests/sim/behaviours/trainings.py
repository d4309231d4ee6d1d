"""A few steps of training on the device, compared with the same on the CPU."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import nn
from torch.nn import functional as F  # noqa: N812 - as everybody calls it

from autograder.tests.sim.behaviours.rows import row

_Make = Callable[[], nn.Module]
_Optimizer = Callable[[Any], torch.optim.Optimizer]


def train(make: _Make, optimizer: _Optimizer, device: str, shape: tuple[int, ...], classes: int) -> list[torch.Tensor]:
    """The losses of four steps, and the parameters after them."""
    torch.manual_seed(0)
    model = make().to(device)
    steps = optimizer(model.parameters())
    inputs, targets = torch.rand(*shape).to(device), (torch.arange(shape[0]) % classes).to(device)
    losses = []
    for _ in range(4):
        steps.zero_grad()
        loss = F.cross_entropy(model(inputs), targets)
        loss.backward()
        steps.step()
        losses.append(loss.item())
    return [torch.tensor(losses), *(parameter.detach().cpu() for parameter in model.parameters())]


def _as_the_cpu(
    name: str, make: _Make, optimizer: _Optimizer, shape: tuple[int, ...] = (8, 6), classes: int = 3
) -> None:
    @row("trains as the CPU does", name)
    def seen(d: str) -> object:
        here, there = (train(make, optimizer, device, shape, classes) for device in ("cpu", d))
        for a, b in zip(there, here, strict=True):
            torch.testing.assert_close(a, b, rtol=1e-3, atol=1e-5)
        return True


def mlp() -> nn.Module:
    """Two layers."""
    return nn.Sequential(nn.Linear(6, 8), nn.ReLU(), nn.Linear(8, 3))


_SGD, _ADAM = torch.optim.SGD, torch.optim.Adam
_OPTIMIZERS: dict[str, _Optimizer] = {
    "sgd": lambda p: _SGD(p, 0.1),
    "sgd momentum weight decay": lambda p: _SGD(p, 0.1, momentum=0.9, weight_decay=0.01, nesterov=True),
    "sgd foreach": lambda p: _SGD(p, 0.1, foreach=True),
    "sgd fused": lambda p: _SGD(p, 0.1, fused=True),
    "adam": lambda p: _ADAM(p),
    "adam foreach": lambda p: _ADAM(p, foreach=True),
    "adam fused": lambda p: _ADAM(p, fused=True),
    "adamw amsgrad": lambda p: torch.optim.AdamW(p, amsgrad=True),
    "rmsprop": lambda p: torch.optim.RMSprop(p),
    "adagrad": lambda p: torch.optim.Adagrad(p),
    "adadelta": lambda p: torch.optim.Adadelta(p),
    "adamax": lambda p: torch.optim.Adamax(p),
}
for _name, _optimizer in _OPTIMIZERS.items():
    _as_the_cpu(f"optimizer {_name}", mlp, _optimizer)


@row("trains as the CPU does")
def optimizer_lbfgs(d: str) -> object:
    def minimise(device: str) -> torch.Tensor:
        torch.manual_seed(0)
        p = nn.Parameter(torch.rand(3).to(device))
        optimizer = torch.optim.LBFGS([p])

        def closure() -> float:
            optimizer.zero_grad()
            loss = ((p - 1) ** 2).sum()
            loss.backward()
            return loss.item()

        optimizer.step(closure)
        return p.detach().cpu()

    torch.testing.assert_close(minimise(d), minimise("cpu"))
    return True


def _lenet() -> nn.Module:
    convolutions = (nn.Conv2d(1, 6, 5, padding=2), nn.Sigmoid(), nn.AvgPool2d(2, 2), nn.Conv2d(6, 16, 5))
    head = (nn.Sigmoid(), nn.AvgPool2d(2, 2), nn.Flatten(), nn.Linear(400, 120), nn.Sigmoid(), nn.Linear(120, 10))
    return nn.Sequential(*convolutions, *head)


def _cnn() -> nn.Module:
    pooled = (nn.MaxPool2d(2), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(4, 3))
    return nn.Sequential(nn.Conv2d(1, 4, 3, padding=1), nn.BatchNorm2d(4), nn.ReLU(), *pooled)


def _transposed() -> nn.Module:
    layers = (nn.Conv2d(2, 4, 3, groups=2, dilation=2), nn.ConvTranspose2d(4, 2, 2, stride=2))
    return nn.Sequential(*layers, nn.Flatten(), nn.Linear(128, 3))


_MODELS: dict[str, tuple[_Make, tuple[int, ...]]] = {
    "softmax regression": (lambda: nn.Sequential(nn.Flatten(), nn.Linear(6, 3)), (8, 6)),
    "mlp with batch norm": (lambda: nn.Sequential(nn.Linear(6, 8), nn.BatchNorm1d(8), nn.Linear(8, 3)), (8, 6)),
    "layer norm, gelu": (lambda: nn.Sequential(nn.Linear(6, 8), nn.LayerNorm(8), nn.GELU(), nn.Linear(8, 3)), (8, 6)),
    "lenet": (_lenet, (4, 1, 28, 28)),
    "cnn with batch norm and max pooling": (_cnn, (4, 1, 8, 8)),
    "transposed, dilated, grouped convolution": (_transposed, (4, 2, 8, 8)),
    "conv1d without bias": (
        lambda: nn.Sequential(nn.Conv1d(2, 4, 3, bias=False), nn.Flatten(), nn.Linear(24, 3)),
        (4, 2, 8),
    ),
    "conv3d": (lambda: nn.Sequential(nn.Conv3d(1, 2, 2), nn.Flatten(), nn.Linear(54, 3)), (4, 1, 4, 4, 4)),
}
for _name, (_make, _shape) in _MODELS.items():
    _as_the_cpu(f"training {_name}", _make, _OPTIMIZERS["sgd"], _shape, classes=3)
