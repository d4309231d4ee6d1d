"""Facts about operations, read from their schemas: what a crossing needs to know of each."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch

from . import rules

Op = Any  # torch._ops.OpOverload, whose call signature depends on the operation
_RESHAPING = frozenset(("aten::resize_", "aten::resize_as_", "aten::set_", "aten::set_data"))
_NO_NUMBERS = ("index", "indices", "tensors")
"""Names of arguments that cannot be numbers."""


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Facts about an operation that a crossing needs. The schema gives most of them."""

    call: Callable[..., Any]
    name: str
    tensors: tuple[bool, ...]
    """For each argument, True when it is one tensor."""
    written: frozenset[int]
    """Positions of the arguments that the operation changes."""
    outs: frozenset[str]
    """Names of the keyword arguments that it changes."""
    settles: bool
    """True when it can give an argument another shape or storage, or change a list of tensors."""
    draws: bool
    """True when it takes a generator of random numbers."""
    draws_unasked: bool
    """True when it draws random numbers and takes no generator."""
    check: rules.Check | None
    """A rule of CUDA's that the CPU does not have."""
    mixes: rules.Mixture
    """Judges CPU tensors among the operands."""
    numberless: frozenset[int]
    """Positions of the arguments that must not even be a CPU tensor without dimensions."""


@functools.cache
def facts_of(op: Op) -> Facts:
    """Read the schema of ``op``."""
    schema = op._schema
    arguments = schema.arguments
    written = [(n, a) for n, a in enumerate(arguments) if a.alias_info is not None and a.alias_info.is_write]
    outs = frozenset(argument.name for _, argument in written if argument.kwarg_only)
    draws = any(argument.name == "generator" for argument in arguments)
    return Facts(
        call=op._op,
        name=schema.name,
        tensors=tuple(isinstance(argument.type, torch.TensorType) for argument in arguments),
        written=frozenset(n for n, argument in written if not argument.kwarg_only),
        outs=outs,
        settles=bool(outs)
        or not all(isinstance(a.type, torch.TensorType) for _, a in written)
        or torch.Tag.inplace_view in op.tags
        or schema.name in _RESHAPING,
        draws=draws,
        draws_unasked=not draws and torch.Tag.nondeterministic_seeded in op.tags,
        check=rules.check_of(schema.name),
        mixes=rules.mixture_of(op),
        numberless=frozenset(n for n, a in enumerate(arguments) if n in dict(written) or a.name in _NO_NUMBERS),
    )


def overload(name: str) -> Op:
    """Return the operation called ``name``, as in ``add.Tensor``."""
    packet, _, which = name.partition(".")
    return getattr(getattr(torch.ops.aten, packet), which or "default")


@functools.cache
def facts_named(name: str) -> Facts:
    """Read the schema of the operation called ``name``, at its first use, since there are two thousand."""
    return facts_of(overload(name))
