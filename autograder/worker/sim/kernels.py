"""Kernels of sim's own, for operations that the CPU lacks, or has only for itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

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


def own() -> dict[str, Kernel]:
    """Return the kernels by operation."""
    made: dict[str, Callable[..., Any]] = {
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
    """True when ``tensor.data = other`` is possible. PyTorch's own test does not know that sim tensors are plain."""
    return tensor.layout == other.layout == torch.strided


def crosses_whole(schema: Any) -> bool:
    """True when an operation that PyTorch would break up can cross in one step.

    It makes no view and draws no numbers.
    """
    takes_generator = any(argument.name == "generator" for argument in schema.arguments)
    if any(result.alias_info is not None and not result.alias_info.is_write for result in schema.returns):
        return False
    name = schema.name.removeprefix("aten::")
    return not name.startswith(_PARTLY_ON_THE_CPU) and (takes_generator or not name.startswith(_DRAWING))


_PARTLY_ON_THE_CPU = ("_pack_padded_sequence",)
"""Operations of which one result stays on the CPU."""
_DRAWING = ("rand", "normal", "bernoulli", "dropout", "multinomial", "poisson", "rrelu")
USUAL = """
    abs add.Tensor add_.Tensor addmm all any arange arange.start argmax argmin bmm cat clone copy_ cos cumsum div.Tensor
    div_.Tensor dot empty.memory_format empty_strided eq.Scalar eq.Tensor equal exp exp_ fill_.Scalar full ge.Scalar
    gt.Scalar gt.Tensor index.Tensor index_put_ isnan le.Scalar linspace log lt.Scalar lt.Tensor masked_fill.Scalar max
    max.dim maximum mean mean.dim min minimum mm mul.Tensor mul_.Tensor mv ne.Scalar neg nonzero normal_ ones ones_like
    pow.Tensor_Scalar rand randn relu repeat rsqrt sigmoid sign sin sqrt std.correction sub.Tensor sub_.Tensor sum
    sum.dim_IntList tanh tril triu uniform_ var.correction where.self zero_ zeros zeros_like _local_scalar_dense
    _softmax _log_softmax _to_copy embedding gather index_select scatter_.value sort topk
""".split()  # noqa: SIM905 - words read better
"""Operations of which most programs need a few. All facts about them are read before they are needed."""
