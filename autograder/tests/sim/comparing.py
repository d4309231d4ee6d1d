"""Differences between what the CPU and sim made of the same call."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch

Tree = Any
ROUNDING = "rounding"
"""A difference that is none: the numbers are as close as those of two devices ever are."""


def mapped(tree: Tree, change: Callable[[Any], Any]) -> Tree:
    """``tree`` with ``change`` applied to its leaves."""
    if isinstance(tree, torch.Size):
        return tree
    if type(tree) in (list, tuple):
        return type(tree)(mapped(item, change) for item in tree)
    if type(tree) is dict:
        return {key: mapped(value, change) for key, value in tree.items()}
    return change(tree)


def tensors_of(tree: Tree) -> list[torch.Tensor]:
    """The tensors in ``tree``, in order."""
    if isinstance(tree, torch.Tensor):
        return [tree]
    if isinstance(tree, (list, tuple)):
        return [tensor for item in tree for tensor in tensors_of(item)]
    return [tensor for item in tree.values() for tensor in tensors_of(item)] if isinstance(tree, dict) else []


def of_tensors(here: torch.Tensor, there: torch.Tensor, has_numbers: bool = True) -> list[str]:
    """Differences of kind, place and, where ``has_numbers``, of the numbers."""
    wrong = [] if there.device.type == "sim" else [f"device {there.device}"]
    for name in ("dtype", "layout", "shape"):
        if getattr(here, name) != getattr(there, name):
            return [*wrong, f"{name} {getattr(there, name)} for {getattr(here, name)}"]
    if here.layout is torch.strided:
        steps = [(a, b) for a, b, n in zip(here.stride(), there.stride(), here.shape, strict=True) if n > 1]
        if here.numel() and any(a != b for a, b in steps):
            wrong.append(f"stride {there.stride()} for {here.stride()}")
        if here.storage_offset() != there.storage_offset():
            wrong.append(f"offset {there.storage_offset()} for {here.storage_offset()}")
    if (here.is_conj(), here.is_neg()) != (there.is_conj(), there.is_neg()):
        wrong.append(f"conjugate bit {there.is_conj()}, negative bit {there.is_neg()}")
    return wrong + (_of_numbers(here.detach(), there.detach().cpu()) if has_numbers else [])


def _of_numbers(here: torch.Tensor, back: torch.Tensor) -> list[str]:
    here, back = here.resolve_conj().resolve_neg(), back.resolve_conj().resolve_neg()
    try:
        torch.testing.assert_close(back, here, equal_nan=True)
    except AssertionError as different:
        return ["numbers: " + " ".join(str(different).split())[:120]]
    try:
        torch.testing.assert_close(back, here, equal_nan=True, rtol=0.0, atol=0.0)
    except AssertionError:
        return [ROUNDING]
    return []


def of_results(here: Tree, there: Tree, inputs: tuple[Tree, Tree], has_numbers: bool = True) -> list[str]:
    """Differences of two results, of their part in autograd, of their aliases and of the inputs afterwards."""
    ours, theirs = tensors_of(here), tensors_of(there)
    if type(here) is not type(there) or len(ours) != len(theirs):
        return [f"{type(there).__name__} of {len(theirs)} tensors for {type(here).__name__} of {len(ours)}"]
    wrong = [] if ours or here == there or here != here else [f"value {there!r} for {here!r}"]  # noqa: PLR0124 - NaN
    for a, b in zip(ours, theirs, strict=True):
        wrong += of_tensors(a, b, has_numbers)
        facts = [_of_autograd(tensor) for tensor in (a, b)]
        wrong += [f"{name} {facts[1][name]} for {value}" for name, value in facts[0].items() if value != facts[1][name]]
    before = [tensors_of(list(tree)) for tree in inputs]
    patterns = [_aliases(ours, before[0]), _aliases(theirs, before[1])]
    if patterns[0] != patterns[1]:
        wrong.append(f"aliases {patterns[1]} for {patterns[0]}")
    for a, b in zip(*before, strict=True):
        wrong += [f"input afterwards: {what}" for what in of_tensors(a, b, has_numbers)]
        if a._version != b._version:
            wrong.append(f"input's version {b._version} for {a._version}")
    return wrong


def _of_autograd(tensor: torch.Tensor) -> dict[str, Any]:
    return {
        "class": type(tensor).__name__,
        "requires_grad": tensor.requires_grad,
        "grad_fn": type(tensor.grad_fn).__name__,
        "is_leaf": tensor.is_leaf,
        "is_view": tensor._is_view(),
        "version": -1 if tensor.is_inference() else tensor._version,
    }


def _aliases(outputs: list[torch.Tensor], inputs: list[torch.Tensor]) -> list[list[str]]:
    """For each output the inputs, and the outputs before it, that it is or whose storage it has."""
    if any(tensor.layout is not torch.strided for tensor in (*outputs, *inputs)):
        return []
    found: list[list[str]] = []
    for number, output in enumerate(outputs):
        others = [*(("input", n, t) for n, t in enumerate(inputs)), *(("output", n, outputs[n]) for n in range(number))]
        storage = output.untyped_storage()._cdata
        near = [("is" if t is output else "shares", kind, n) for kind, n, t in others if _storage(t) == storage]
        found.append([f"{how} {kind} {n}" for how, kind, n in near])
    return found


def _storage(tensor: torch.Tensor) -> int:
    return int(tensor.untyped_storage()._cdata)
