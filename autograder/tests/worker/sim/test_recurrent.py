"""The fused cells of LSTM and GRU, next to PyTorch's own on the CPU."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import torch
from torch import nn

from autograder.worker.sim import recurrent


@pytest.fixture(autouse=True)
def seeded() -> None:
    torch.manual_seed(0)


def products(cell: nn.RNNCellBase, x: torch.Tensor, h: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Return the products of input and hidden state with the weights."""
    return x @ cell.weight_ih.T, h @ cell.weight_hh.T


@pytest.mark.parametrize("bias", [True, False])
def test_a_step_of_lstm_is_pytorch_s(bias: bool) -> None:
    """Its gates are given back for the gradient."""
    cell, x, h, c = nn.LSTMCell(3, 2, bias), torch.randn(4, 3), torch.randn(4, 2), torch.randn(4, 2)
    hidden, new, gates = recurrent.lstm_cell(*products(cell, x, h), c, cell.bias_ih, cell.bias_hh)
    torch.testing.assert_close((hidden, new), cell(x, (h, c)))
    assert gates.shape == (4, 8)


@pytest.mark.parametrize("bias", [True, False])
def test_a_step_of_gru_is_pytorch_s(bias: bool) -> None:
    """So is the order of its parts."""
    cell, x, h = nn.GRUCell(3, 2, bias), torch.randn(4, 3), torch.randn(4, 2)
    hidden, workspace = recurrent.gru_cell(*products(cell, x, h), h, cell.bias_ih, cell.bias_hh)
    torch.testing.assert_close(hidden, cell(x, h))
    assert workspace.shape == (4, 10)


def leaves(*shapes: tuple[int, ...]) -> list[torch.Tensor]:
    """Return leaves in which gradients can be compared to the last digit."""
    return [torch.randn(shape, dtype=torch.float64, requires_grad=True) for shape in shapes]


@pytest.mark.parametrize("has_bias", [True, False])
@pytest.mark.parametrize("given", [(True, True), (True, False), (False, True)])
def test_gradients_of_lstm_are_those_of_its_formula(has_bias: bool, given: tuple[bool, bool]) -> None:
    """Each of the two results may bring one, or none."""
    of_input, of_hidden, cell, bias, other = leaves((4, 8), (4, 8), (4, 2), (8,), (8,))
    biases = (bias, other) if has_bias else (None, None)
    hidden, new, gates = recurrent.lstm_cell(of_input, of_hidden, cell, *biases)
    grads = [torch.randn_like(hidden) if is_given else None for is_given in given]
    told = recurrent.lstm_cell_backward(grads[0], grads[1], cell, new, gates, has_bias)
    results = [result for result, grad in zip((hidden, new), grads, strict=True) if grad is not None]
    wanted = (of_input, cell, bias) if has_bias else (of_input, cell)
    expected = torch.autograd.grad(results, wanted, [grad for grad in grads if grad is not None])
    torch.testing.assert_close(told[: len(wanted)], expected)
    assert has_bias or told[2] is None


def test_without_gradients_there_is_nothing_to_pull_back() -> None:
    """Neither of gates, nor of cell and bias."""
    x = torch.zeros(1, 2)
    assert recurrent.lstm_cell_backward(None, None, x, x, torch.zeros(1, 8), True) == (None, None, None)


@pytest.mark.parametrize("has_bias", [True, False])
def test_gradients_of_gru_are_those_of_its_formula(has_bias: bool) -> None:
    """Of both products, of the hidden state and of both biases."""
    of_input, of_hidden, hidden, bias, other = leaves((4, 6), (4, 6), (4, 2), (6,), (6,))
    biases = (bias, other) if has_bias else (None, None)
    new, workspace = recurrent.gru_cell(of_input, of_hidden, hidden, *biases)
    grad = torch.randn_like(new)
    told = recurrent.gru_cell_backward(grad, workspace, has_bias)
    wanted = (of_input, of_hidden, hidden, bias, other) if has_bias else (of_input, of_hidden, hidden)
    torch.testing.assert_close(told[: len(wanted)], torch.autograd.grad(new, wanted, grad))
    assert has_bias or told[3:] == (None, None)


@pytest.mark.parametrize("make", [lambda: nn.LSTM(3, 2, 2), lambda: nn.GRU(3, 2), lambda: nn.LSTM(3, 2, bias=False)])
def test_whole_nets_compute_there_what_they_compute_here(make: Callable[[], Any]) -> None:
    """Their gradients too."""
    net, x = make(), torch.randn(5, 4, 3)
    results = []
    for device in ("cpu", "sim"):
        net = net.to(device).requires_grad_()
        net.zero_grad()
        out, _ = net(x.to(device))
        out.sum().backward()
        results.append([out.detach().cpu(), *(parameter.grad.cpu().clone() for parameter in net.parameters())])
    torch.testing.assert_close(*results)
