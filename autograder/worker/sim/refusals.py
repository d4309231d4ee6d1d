"""The kinds of tensors that sim does not have, each with the sentence that says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NoReturn

import torch

SPARSE = "sim has no sparse tensors: call .to_dense() first, or keep this tensor on the CPU."
NESTED = "sim has no nested tensors of layout torch.strided: use layout=torch.jagged, or keep this tensor on the CPU."
QUANTIZED = "sim has no quantized tensors: call .dequantize() first, or keep this tensor on the CPU."
COMPILED = "sim cannot run what torch.compile makes: call the function itself, or compile it with backend='eager'."
BY_KEY = {
    "SparsePrivateUse1": SPARSE,
    "SparseCsrPrivateUse1": SPARSE,
    "NestedTensorPrivateUse1": NESTED,
    "QuantizedPrivateUse1": QUANTIZED,
}
"""Dispatch keys of kinds that nothing on sim can have, and the sentences."""


def refused(tensor: torch.Tensor) -> NotImplementedError:
    """Return the exception that says which kind ``tensor`` has."""
    if tensor.is_quantized:
        return NotImplementedError(QUANTIZED)
    return NotImplementedError(NESTED if tensor.is_nested else SPARSE)


def refusal(sentence: str) -> Callable[..., NoReturn]:
    """Return the kernel that refuses every operation with ``sentence``."""

    def refuse(*_: Any, **__: Any) -> NoReturn:
        raise NotImplementedError(sentence)

    return refuse
