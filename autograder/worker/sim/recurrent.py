"""The fused cells of LSTM and GRU. PyTorch expects them of accelerators, and the CPU does not have them."""

from __future__ import annotations

import torch

_Tensor = torch.Tensor
_Maybe = torch.Tensor | None


def lstm_cell(
    of_input: _Tensor, of_hidden: _Tensor, cell: _Tensor, input_bias: _Maybe = None, hidden_bias: _Maybe = None
) -> tuple[_Tensor, _Tensor, _Tensor]:
    """Compute one step. Return the new hidden state, the new cell and the gates, which the gradient needs."""
    gates = of_input + of_hidden
    if input_bias is not None and hidden_bias is not None:
        gates = gates + input_bias + hidden_bias
    i, f, g, o = gates.chunk(4, 1)
    i, f, g, o = i.sigmoid(), f.sigmoid(), g.tanh(), o.sigmoid()
    new = f * cell + i * g
    return o * new.tanh(), new, torch.cat([i, f, g, o], 1)


def lstm_cell_backward(
    grad_hidden: _Maybe, grad_cell: _Maybe, cell: _Tensor, new: _Tensor, gates: _Tensor, has_bias: bool
) -> tuple[_Maybe, _Maybe, _Maybe]:
    """Return the gradients of the gates, of the cell and of the bias."""
    if grad_hidden is None and grad_cell is None:
        return None, None, None
    i, f, g, o = gates.chunk(4, 1)
    tanh = new.tanh()
    by_hidden = torch.zeros_like(new) if grad_hidden is None else grad_hidden
    by_new = by_hidden * o * (1 - tanh * tanh)
    if grad_cell is not None:
        by_new = by_new + grad_cell
    parts = [
        by_new * g * i * (1 - i),
        by_new * cell * f * (1 - f),
        by_new * i * (1 - g * g),
        by_hidden * tanh * o * (1 - o),
    ]
    by_gates = torch.cat(parts, 1)
    return by_gates, by_new * f, by_gates.sum(0) if has_bias else None


def gru_cell(
    of_input: _Tensor, of_hidden: _Tensor, hidden: _Tensor, input_bias: _Maybe = None, hidden_bias: _Maybe = None
) -> tuple[_Tensor, _Tensor]:
    """Compute one step. Return the new hidden state and the values that the gradient needs."""
    if input_bias is not None and hidden_bias is not None:
        of_input, of_hidden = of_input + input_bias, of_hidden + hidden_bias
    ir, iz, i = of_input.chunk(3, 1)
    hr, hz, h = of_hidden.chunk(3, 1)
    reset, update = (ir + hr).sigmoid(), (iz + hz).sigmoid()
    new = (i + reset * h).tanh()
    return new + update * (hidden - new), torch.cat([reset, update, new, hidden, h], 1)


def gru_cell_backward(
    grad: _Tensor, workspace: _Tensor, has_bias: bool
) -> tuple[_Tensor, _Tensor, _Tensor, _Maybe, _Maybe]:
    """Return the gradients of both products, of the hidden state and of both biases."""
    reset, update, new, hidden, h = workspace.chunk(5, 1)
    by_update = grad * (hidden - new) * update * (1 - update)
    by_new = grad * (1 - update) * (1 - new * new)
    by_reset = by_new * h * reset * (1 - reset)
    by_input = torch.cat([by_reset, by_update, by_new], 1)
    by_hidden = torch.cat([by_reset, by_update, by_new * reset], 1)
    return by_input, by_hidden, grad * update, *([by_input.sum(0), by_hidden.sum(0)] if has_bias else [None, None])
