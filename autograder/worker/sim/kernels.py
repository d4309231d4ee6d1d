"""The kernels of sim's own: operations that the CPU does not have, or has only for itself."""

from __future__ import annotations

import torch

from . import crossing, generators, recurrent
from .crossing import Kernel

ON_ITSELF = (
    "as_strided",
    "view",
    "view.dtype",
    "_reshape_alias",
    "unfold",
    "view_as_real",
    "view_as_complex",
    "set_.source_Storage",
    "set_.source_Storage_storage_offset",
    "set_.source_Tensor",
)
"""Operations that touch no element: PyTorch's CPU kernel does the right thing on a sim tensor."""
DECOMPOSED = ("convolution", "convolution_backward", "copy_", "clone", "mode.values", "conj_physical_")
"""Operations that PyTorch would break up before they come here, and the CPU runs in one."""


def own() -> dict[str, Kernel]:
    """Return the kernels by operation."""
    made = {
        "_thnn_fused_lstm_cell": recurrent.lstm_cell,
        "_thnn_fused_lstm_cell_backward_impl": recurrent.lstm_cell_backward,
        "_thnn_fused_gru_cell": recurrent.gru_cell,
        "_thnn_fused_gru_cell_backward": recurrent.gru_cell_backward,
        "native_dropout": _native_dropout,
    }
    return {name: crossing.on_the_cpu(function, name) for name, function in made.items()}


def _native_dropout(x: torch.Tensor, p: float, train: bool | None = None) -> tuple[torch.Tensor, torch.Tensor]:
    if train is False or not x.numel():
        return x.clone(), torch.ones_like(x, dtype=torch.bool)
    mask = torch.empty_like(x, dtype=torch.bool).bernoulli_(1 - p, generator=generators.default())
    return x * mask * (0.0 if p == 1 else 1 / (1 - p)), mask


def can_take_over(tensor: torch.Tensor, other: torch.Tensor) -> bool:
    """True when ``tensor.data = other`` is possible. PyTorch's answer does not know that sim tensors are plain."""
    return tensor.layout == other.layout == torch.strided
