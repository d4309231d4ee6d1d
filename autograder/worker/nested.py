"""Tensors in nested lists, tuples and dicts, found without running code of the answer."""

from __future__ import annotations

import builtins
from typing import Any

import torch

from .values import MAX_DEPTH

# The functions here look these up, so that it does not matter what an answer replaces in builtins.
__builtins__: dict[str, Any] = dict(vars(builtins))  # type: ignore[no-redef]  # mypy takes it for another type

_type = type
_Tensor = torch.Tensor
_tuple_items, _list_items, _dict_items = tuple.__iter__, list.__iter__, dict.items


def tensors_in(value: Any, depth: int = 0) -> list[torch.Tensor]:
    """Return the tensors in nested lists, tuples and dicts."""
    kind = _type(value)
    if kind is _Tensor or issubclass(kind, _Tensor):
        return [value]
    if depth > MAX_DEPTH:
        return []
    if kind is list:
        return [tensor for item in _list_items(value) for tensor in tensors_in(item, depth + 1)]
    if issubclass(kind, tuple):
        return [tensor for item in _tuple_items(value) for tensor in tensors_in(item, depth + 1)]
    if issubclass(kind, dict):
        return [tensor for _, item in _dict_items(value) for tensor in tensors_in(item, depth + 1)]
    return []
