"""Tensors in nested lists, tuples and dicts, found without running code of the answer."""

from __future__ import annotations

import builtins
from typing import Any

import torch

from .values import MAX_DEPTH, SCALARS

# The functions here look these up, so that it does not matter what an answer replaces in builtins.
__builtins__: dict[str, Any] = dict(vars(builtins))  # type: ignore[no-redef]  # mypy takes it for another type

_type = type
_Tensor = torch.Tensor
_tuple_items: Any = tuple.__iter__
_list_items: Any = list.__iter__
_dict_items: Any = dict.items


def tensors_in(value: Any, depth: int = 0) -> list[torch.Tensor]:
    """Return the tensors in nested lists, tuples and dicts."""
    kind = _type(value)
    if kind is _Tensor or issubclass(kind, _Tensor):
        return [value]
    if kind is list:
        items = _list_items(value)
    elif issubclass(kind, tuple):
        items = _tuple_items(value)
    elif issubclass(kind, dict):
        items = [item for _, item in _dict_items(value)]
    else:
        return []
    found: list[torch.Tensor] = []
    for item in items if depth <= MAX_DEPTH else ():
        kind = _type(item)
        if kind is _Tensor:
            found.append(item)
        elif id(kind) not in SCALARS:
            found += tensors_in(item, depth + 1)
    return found
