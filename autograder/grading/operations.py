"""Families of aten operations.

A list of forbidden names is never complete: there is always one more way to a matrix product. So a check allows the
operations that are known to do something else, and forbids the rest. PyTorch itself says which operations are
element-wise and which return a view. The other known names are listed here.
"""

from __future__ import annotations

import enum
import functools
from typing import Any

import torch
from torch._ops import OpOverloadPacket  # the type of ``torch.ops.aten.add``


class Family(enum.Enum):
    """The kinds of operations that a check can tell apart."""

    VIEW = "looks at the same memory"
    MADE = "makes a tensor from no other tensor's numbers"
    MOVED = "copies, joins, picks or reorders elements"
    ELEMENTWISE = "computes each element from those at its place"
    ADDED = "adds elements up"
    CHOSEN = "reduces elements to one of them, or to a verdict"
    OTHER = "does anything else: the products of linear algebra, above all"


_MADE = (
    *("_efficientzerotensor", "_shape_as_tensor", "arange", "bernoulli", "empty", "empty_permuted", "empty_strided"),
    *("exponential", "eye", "full", "linspace", "logspace", "normal", "ones", "rand", "randint", "randn", "random"),
    *("randperm", "range", "scalar_tensor", "tril_indices", "triu_indices", "uniform", "zero", "zeros"),
)
_MOVED = (
    *("_index_put_impl", "_lazy_clone", "_local_scalar_dense", "_pin_memory", "_stack", "_to_copy", "_to_cpu"),
    *("_unsafe_index", "_unsafe_index_put", "_unsafe_masked_index", "_unsafe_view", "argsort", "as_strided_scatter"),
    *("atleast_1d", "atleast_2d", "atleast_3d", "block_diag", "broadcast_tensors", "cartesian_prod", "cat", "clone"),
    *("channel_shuffle", "column_stack", "combinations", "complex", "concat", "concatenate", "constant_pad_nd"),
    *("contiguous", "copy", "diag", "diag_embed", "diagflat", "diagonal_backward", "diagonal_scatter", "dstack"),
    *("embedding", "fill", "fill_diagonal", "flip", "fliplr", "flipud", "gather", "hstack", "im2col", "index"),
    *("index_copy", "index_fill", "index_put", "index_select", "index_select_backward", "item", "lift", "lift_fresh"),
    *("lift_fresh_copy", "masked_fill", "masked_scatter", "masked_select", "meshgrid", "msort", "nonzero", "one_hot"),
    *("native_channel_shuffle", "nonzero_static", "pad", "pixel_shuffle", "pixel_unshuffle", "put", "repeat"),
    *("repeat_interleave", "reshape", "resize", "resize_as", "resolve_conj", "resolve_neg", "roll", "rot90"),
    *("row_stack", "scatter", "select_backward", "select_scatter", "set", "slice_backward", "slice_scatter", "sort"),
    *("stack", "take", "take_along_dim", "tile", "to", "to_dense", "topk", "trace_backward", "tril", "triu", "type_as"),
    *("unfold_backward", "value_selecting_reduction_backward", "view_as_complex", "view_as_real", "vstack"),
)
_ELEMENTWISE = (
    *("__and__", "__or__", "__xor__", "absolute", "arccos", "arccosh", "arcsin", "arcsinh", "arctan", "arctan2"),
    *("arctanh", "bucketize", "clip", "conj", "diff", "divide", "dropout", "fix", "floor_divide", "gradient"),
    *("greater", "greater_equal", "hardswish", "isclose", "isfinite", "isin", "isreal", "kron", "less", "less_equal"),
    *("maximum", "minimum", "multiply", "nan_to_num", "negative", "not_equal", "outer", "polar", "result_type"),
    *("searchsorted", "square", "subtract", "true_divide", "where"),
)
_ADDED = (
    *("_adaptive_avg_pool2d", "_adaptive_avg_pool3d", "_log_softmax", "_logcumsumexp", "_nested_sum_backward"),
    *("_softmax", "_sparse_sum", "adaptive_avg_pool1d", "avg_pool1d", "avg_pool2d", "avg_pool3d", "bincount"),
    *("count_nonzero", "cumprod", "cumsum", "cumulative_trapezoid", "dist", "frobenius_norm", "histc", "index_add"),
    *("index_reduce", "l1_loss", "linalg__powsum", "linalg_norm", "linalg_vector_norm", "log_softmax", "powsum"),
    *("logcumsumexp", "logsumexp", "mean", "mse_loss", "nanmean", "nansum", "native_norm", "norm", "pairwise_distance"),
    *("prod", "scatter_add", "scatter_reduce", "segment_reduce", "softmax", "std", "std_mean", "sum", "sum_to_size"),
    *("trace", "trapezoid", "trapz", "var", "var_mean"),
)
_CHOSEN = (
    *("_aminmax", "_assert_async", "_assert_tensor_metadata", "_cummax_helper", "_cummin_helper"),
    *("_functional_assert_async", "_is_all_true", "_is_any_true", "_linalg_check_errors", "_unique", "_unique2"),
    *("all", "allclose", "amax", "amin", "aminmax", "any", "argmax", "argmin", "argwhere", "cummax", "cummin"),
    *("equal", "is_nonzero", "is_same_size", "is_set_to", "kthvalue", "max", "median", "min", "mode", "nanmedian"),
    *("nanquantile", "quantile", "unique_consecutive", "unique_dim", "unique_dim_consecutive"),
)
_NAMED: dict[str, Family] = {
    **dict.fromkeys(_MADE, Family.MADE),
    **dict.fromkeys(_MOVED, Family.MOVED),
    **dict.fromkeys(_ELEMENTWISE, Family.ELEMENTWISE),
    **dict.fromkeys(_ADDED, Family.ADDED),
    **dict.fromkeys(_CHOSEN, Family.CHOSEN),
}
_SHAPED_LIKE = (
    *("empty_like", "full_like", "new_", "ones_like", "rand_like", "randint_like", "randn_like", "zeros_like"),
)


@functools.cache
def family(operation: str) -> Family:
    """Name the family of an operation, given as a trace gives it: ``aten.add_.Tensor``."""
    name = short_name(operation).removeprefix("_foreach_").rstrip("_")
    if name.startswith(_SHAPED_LIKE):
        return Family.MADE
    return _NAMED.get(name) or _said_by_torch(name)


@functools.lru_cache(maxsize=4096)
def short_name(operation: str) -> str:
    """Name an operation without namespace and overload: ``add_``."""
    return operation.split(".")[1] if "." in operation else operation


@functools.lru_cache(maxsize=4096)
def writes(operation: str) -> bool:
    """True when the operation, given with its overload, writes into one of its operands."""
    return short_name(operation).endswith("_") or operation.endswith("out")


def _said_by_torch(name: str) -> Family:
    overloads = _overloads(name)
    if any(torch.Tag.pointwise in overload.tags for overload in overloads):
        return Family.ELEMENTWISE
    if any(map(_gives_view, overloads)):
        return Family.VIEW
    if name.endswith("_copy") and any(map(_gives_view, _overloads(name.removesuffix("_copy")))):
        return Family.MOVED
    return Family.OTHER


def _overloads(name: str) -> list[Any]:
    packet = getattr(torch.ops.aten, name, None)
    return [getattr(packet, name) for name in packet.overloads()] if isinstance(packet, OpOverloadPacket) else []


def _gives_view(overload: Any) -> bool:
    given = (value.alias_info for value in overload._schema.returns)
    return any(alias is not None and not alias.is_write for alias in given)
