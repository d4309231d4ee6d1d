"""Autocast: the operations that run in 16 bits and those that run in 32, as on CUDA."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import torch

from .labels import NAME, is_sim

_LOWERED = """
    conv1d conv2d conv3d conv_tbc conv_transpose1d conv_transpose2d conv_transpose3d convolution prelu addmm addmv
    addr matmul einsum mm mv linalg_vecdot linear addbmm baddbmm bmm chain_matmul linalg_multi_dot
    _thnn_fused_lstm_cell _thnn_fused_gru_cell lstm_cell gru_cell rnn_tanh_cell rnn_relu_cell
    scaled_dot_product_attention
""".split()  # noqa: SIM905 - words read better
_RAISED = """
    acos asin cosh erfinv exp expm1 log log10 log2 log1p reciprocal rsqrt sinh tan pow softplus layer_norm
    native_layer_norm group_norm frobenius_norm nuclear_norm cosine_similarity poisson_nll_loss
    cosine_embedding_loss nll_loss nll_loss2d hinge_embedding_loss kl_div l1_loss smooth_l1_loss huber_loss
    mse_loss margin_ranking_loss multilabel_margin_loss soft_margin_loss triplet_margin_loss multi_margin_loss
    binary_cross_entropy_with_logits dist pdist cdist renorm logsumexp prod softmax log_softmax cumprod cumsum
    linalg_vector_norm linalg_matrix_norm sum
""".split()  # noqa: SIM905 - words read better
_WIDEST = """
    addcdiv addcmul atan2 bilinear cross dot vdot grid_sampler index_put tensordot scatter_add cat stack
""".split()  # noqa: SIM905 - words read better
_BANNED = ("binary_cross_entropy",)
_KEY = "AutocastPrivateUse1"
_keys = torch._C.DispatchKeySet(torch._C.DispatchKey.AutocastPrivateUse1)  # type: ignore[attr-defined]  # not in the stubs
_LOW = (torch.float16, torch.bfloat16)
_Cast = Callable[[list[torch.Tensor]], torch.dtype]


def register(everything: torch.library.Library, put: Callable[..., None]) -> None:
    """Register the kernels. Operations on no list run as they are."""
    everything.fallback(torch.library.fallthrough_kernel, _KEY)
    lists: list[tuple[list[str], _Cast]] = [(_LOWERED, _lower), (_RAISED, _raise), (_WIDEST, _widest)]
    for names, dtype in lists:
        for name in names:
            for op in _overloads(name):
                put(op.name().removeprefix("aten::"), _KEY, _casting(op, dtype))
    for name in _BANNED:
        put(name, _KEY, _refuse)


def _overloads(name: str) -> Iterator[Any]:
    packet = getattr(torch.ops.aten, name, None)  # versions of PyTorch differ in a few
    for overload in packet.overloads() if packet is not None else ():
        op = getattr(packet, overload)
        if not op._schema.is_mutable and "Dimname" not in str(op._schema):
            yield op


def _lower(_: list[torch.Tensor]) -> torch.dtype:
    return torch.get_autocast_dtype(NAME)


def _raise(_: list[torch.Tensor]) -> torch.dtype:
    return torch.float32


def _widest(tensors: list[torch.Tensor]) -> torch.dtype:
    if all(tensor.dtype in _LOW for tensor in tensors):
        return tensors[0].dtype if len({tensor.dtype for tensor in tensors}) == 1 else torch.float32
    return torch.float32


def _casting(op: Any, dtype_for: _Cast) -> Callable[..., Any]:
    def kernel(*args: Any, **kwargs: Any) -> Any:
        with torch._C._ExcludeDispatchKeyGuard(_keys):
            tensors = list(_castable((*args, *kwargs.values())))
            if not tensors or (dtype_for is _raise and kwargs.get("dtype") is not None):
                return op(*args, **kwargs)
            dtype = dtype_for(tensors)
            return op(*[_cast(value, dtype) for value in args], **{n: _cast(v, dtype) for n, v in kwargs.items()})

    return kernel


def _castable(value: Any) -> Iterator[torch.Tensor]:
    if isinstance(value, (list, tuple)):
        for item in value:
            yield from _castable(item)
    elif is_sim(value) and value.is_floating_point() and value.dtype is not torch.float64:
        yield value


def _cast(value: Any, dtype: torch.dtype) -> Any:
    if isinstance(value, (list, tuple)):
        return type(value)([_cast(item, dtype) for item in value])
    return value.to(dtype) if next(_castable(value), None) is not None else value


def _refuse(*_: Any, **__: Any) -> Any:
    raise RuntimeError(
        "torch.nn.functional.binary_cross_entropy and torch.nn.BCELoss are unsafe to autocast.\n"
        "Use torch.nn.functional.binary_cross_entropy_with_logits or torch.nn.BCEWithLogitsLoss."
    )
