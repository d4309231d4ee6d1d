"""``sim``: a simulated accelerator for machines without one.

A sim tensor is a real ``torch.Tensor`` that reports device ``sim:0``. Its storage has an address of its own; its
bytes lie in CPU memory. It is made by re-labelling a CPU tensor while it passes through DLPack, whose *extension
device* PyTorch maps to the PrivateUse1 backend. Every operation on it arrives at one boxed fallback, which looks at
the same bytes through a CPU tensor, computes, and labels the result. Views, autograd, versions, ``.data`` and
``.set_`` are PyTorch's own.

The rules are CUDA's: operands on different devices raise, except 0-dim CPU scalars; ``.numpy()`` raises TypeError;
``.cpu()`` and ``.to()`` copy. Sources of the scheme: ``torch.utils.backend_registration`` and PyTorch's
``aten/src/ATen/DLConvertor.cpp``.
"""

from __future__ import annotations

import ctypes
import functools
import struct
from collections.abc import Callable
from typing import Any

import torch
from torch.utils import backend_registration

NAME = "sim"

_DL_CPU, _DL_EXTENSION = struct.pack("ii", 1, 0), struct.pack("ii", 12, 0)
"""Devices as DLPack writes them: kind and index."""
_DEVICE_OFFSET = struct.calcsize("P")
"""Where ``DLManagedTensor`` holds its device: behind the pointer to the data."""
_KEY = "PrivateUse1"
_to_capsule, _from_capsule = torch._C._to_dlpack, torch._C._from_dlpack
_Op = Any  # torch._ops.OpOverload, whose call signature depends on the operation


_copy_bytes = ctypes.memmove
_capsule_pointer = ctypes.pythonapi.PyCapsule_GetPointer
_capsule_pointer.restype = ctypes.c_void_p
_capsule_pointer.argtypes = [ctypes.py_object, ctypes.c_char_p]


def _relabel(tensor: torch.Tensor, device: bytes) -> torch.Tensor:
    capsule = _to_capsule(tensor)
    _copy_bytes(_capsule_pointer(capsule, b"dltensor") + _DEVICE_OFFSET, device, len(device))
    return _from_capsule(capsule)


def is_sim(value: object) -> bool:
    """Whether ``value`` is a tensor on the simulated accelerator."""
    return isinstance(value, torch.Tensor) and value.device.type == NAME


def label(tensor: torch.Tensor) -> torch.Tensor:
    """The sim tensor that owns the memory of ``tensor``, a CPU tensor."""
    return _relabel(tensor, _DL_EXTENSION)


def bytes_of(tensor: torch.Tensor) -> torch.Tensor:
    """A CPU tensor on the same memory as ``tensor``, a sim tensor."""
    return _relabel(tensor.detach(), _DL_CPU)


# --- the fallback -----------------------------------------------------------------------------------------------

_MIXES_DEVICES = frozenset(
    f"aten::{name}"
    for name in ("index", "index_put_", "index_put", "_index_put_impl_", "_unsafe_index", "copy_", "_copy_from")
)
"""Operations that CUDA lets work with CPU tensors of any size (index tensors and copies)."""


class _Crossing:
    """One operation on its way to the CPU and back."""

    def __init__(self, op: _Op, fresh_outputs: bool) -> None:
        self.op = op
        self.fresh_outputs = fresh_outputs
        self.labelled: dict[int, torch.Tensor] = {}
        self.replaced: list[tuple[torch.Tensor, torch.Tensor]] = []
        self.cpu: list[torch.Tensor] = []
        written = [(n, a) for n, a in enumerate(op._schema.arguments) if a.alias_info and a.alias_info.is_write]
        self.out_names = {argument.name for _, argument in written if argument.kwarg_only}
        self.written = {number for number, argument in written if not argument.kwarg_only}

    def inward(self, value: Any, name: str = "", is_written: bool = False) -> Any:
        """``value`` as the CPU sees it; ``name`` is a keyword's, ``is_written`` whether the operation changes it."""
        if isinstance(value, torch.Tensor):
            return self._tensor_inward(value, name, is_written or name in self.out_names)
        if isinstance(value, torch.device):
            return torch.device("cpu") if value.type == NAME else value
        if isinstance(value, (list, tuple)):
            return type(value)(self.inward(item, name) for item in value)
        return value

    def _tensor_inward(self, value: torch.Tensor, name: str, is_written: bool) -> torch.Tensor:
        if value.device.type != NAME:
            if value.dim() or is_written:
                self.cpu.append(value)
            return value
        if name in self.out_names and (self.fresh_outputs or not value.numel()):
            alias = torch.empty(0, dtype=value.dtype)
            self.replaced.append((value, alias))
        else:
            alias = bytes_of(value)
        self.labelled[id(alias)] = value
        return alias

    def outward(self, value: Any) -> Any:
        """``value`` as the student sees it: the labelled tensor itself, or a new one with the label."""
        if isinstance(value, torch.Tensor):
            known = self.labelled.get(id(value))
            return label(value) if known is None else known
        if isinstance(value, (list, tuple)):
            return type(value)(self.outward(item) for item in value)
        return value

    def check_devices(self) -> None:
        """CUDA's rule: everything that is not a 0-dim scalar lives on one device."""
        if self.cpu and self.labelled and self.op._schema.name not in _MIXES_DEVICES:
            raise RuntimeError(
                "Expected all tensors to be on the same device, but found at least two devices, sim:0 and cpu!"
            )

    def store_outputs(self) -> None:
        """Bring results that were computed beside their ``out=`` tensors into them."""
        for output, alias in self.replaced:
            if output.shape != alias.shape:
                output.resize_(alias.shape)
            bytes_of(output).copy_(alias)


def _run_on_cpu(op: _Op, *args: Any, **kwargs: Any) -> Any:
    try:
        return _cross(op, args, kwargs, fresh_outputs=False)
    except RuntimeError:
        # An out= of the wrong size cannot grow through its alias: compute beside it, then resize it.
        if not any(is_sim(kwargs.get(name)) for name in _Crossing(op, True).out_names):
            raise
    return _cross(op, args, kwargs, fresh_outputs=True)


def _cross(op: _Op, args: tuple[Any, ...], kwargs: dict[str, Any], fresh_outputs: bool) -> Any:
    crossing = _Crossing(op, fresh_outputs)
    inner_args = tuple(crossing.inward(value, "", n in crossing.written) for n, value in enumerate(args))
    inner_kwargs = {name: crossing.inward(value, name) for name, value in kwargs.items()}
    crossing.check_devices()
    # In `x % 2` the number travels as a tensor and arrives as a number again: another overload takes it.
    numbers = any(_is_number_for_tensor(*pair) for pair in zip(inner_args, op._schema.arguments, strict=False))
    result = (op.overloadpacket if numbers else op)(*inner_args, **inner_kwargs)
    crossing.store_outputs()
    return crossing.outward(result)


def _is_number_for_tensor(value: Any, argument: Any) -> bool:
    return isinstance(value, (bool, int, float, complex)) and isinstance(argument.type, torch.TensorType)


# --- operations that must act on the labelled tensor itself -----------------------------------------------------

_METADATA_ONLY = (
    "as_strided",
    "view",
    "_reshape_alias",
    "unfold",
    "view_as_real",
    "view_as_complex",
    "set_.source_Storage",
    "set_.source_Storage_storage_offset",
    "set_.source_Tensor",
)
"""Operations that touch no element: PyTorch's own CPU kernel does the right thing on a sim tensor."""


def _on_itself(op: _Op) -> Callable[..., Any]:
    cpu_key = torch._C.DispatchKeySet(torch._C.DispatchKey.CPU)

    def kernel(*args: Any, **kwargs: Any) -> Any:
        return op.redispatch(cpu_key, *args, **kwargs)

    return kernel


def _resize(tensor: torch.Tensor, size: list[int], **_: Any) -> torch.Tensor:
    if list(tensor.shape) == list(size):
        return tensor  # a window keeps its strides
    shape = torch.empty(size, dtype=tensor.dtype, device="meta")
    if shape.nbytes <= tensor.untyped_storage().nbytes() - tensor.storage_offset() * tensor.element_size():
        return tensor.set_(tensor.untyped_storage(), tensor.storage_offset(), shape.shape, shape.stride())
    shaped = torch.empty(size, dtype=tensor.dtype)
    kept = bytes_of(tensor).flatten()
    shaped.flatten()[: kept.numel()] = kept
    return _take_over(tensor, shaped)


def _copy_from(source: torch.Tensor, target: torch.Tensor, *_: Any) -> torch.Tensor:
    near = bytes_of(source) if is_sim(source) else source
    (bytes_of(target) if is_sim(target) else target).copy_(near)
    return target


def _zeros_of_forward_ad(size: list[int], *, dtype: torch.dtype | None = None, **_: Any) -> torch.Tensor:
    # On the CPU these have no memory at all; a kernel that reads them through DLPack would crash.
    return label(torch.zeros(size, dtype=dtype))


def _convolution_backward(grad: torch.Tensor, x: torch.Tensor, weight: torch.Tensor, *rest: Any) -> Any:
    bias = [weight.shape[1] * rest[-2] if rest[-4] else weight.shape[0]]
    return _run_on_cpu(torch.ops.aten.convolution_backward.default, grad, x, weight, bias, *rest)


def _set_empty(tensor: torch.Tensor) -> torch.Tensor:
    return _take_over(tensor, torch.empty(0, dtype=tensor.dtype))


def _take_over(tensor: torch.Tensor, fresh: torch.Tensor) -> torch.Tensor:
    """Hang the memory of ``fresh``, a CPU tensor, under the sim tensor ``tensor``."""
    near = label(fresh)
    return tensor.set_(near.untyped_storage(), 0, fresh.shape, fresh.stride())


# --- switching it on --------------------------------------------------------------------------------------------

_libraries: list[torch.library.Library] = []


def enable() -> bool:
    """Register device ``sim`` in this process, once. Whether it is there: PyTorch 2.9 cannot do it from Python."""
    if _libraries:
        return True
    register = getattr(backend_registration, "_setup_privateuseone_for_python_backend", None)
    if register is None:
        return False
    register(NAME)
    everything, aten = torch.library.Library("_", "IMPL"), torch.library.Library("aten", "IMPL")
    _libraries.extend((everything, aten))
    everything.fallback(_run_on_cpu, _KEY)
    for name in _METADATA_ONLY:
        packet, _, overload = name.partition(".")
        op = getattr(getattr(torch.ops.aten, packet), overload or "default")
        aten.impl(name, _on_itself(op), _KEY)
    # Where a dispatch mode is on and Python keys are off (torch.tensor, x[[0]], new_tensor), PyTorch looks a Python
    # kernel up by operation and finds no fallback.
    for op in (torch.ops.aten.empty_strided.default, torch.ops.aten._local_scalar_dense.default):
        aten.impl(op.name(), functools.partial(_run_on_cpu, op), _KEY)
    # PyTorch asks other backends for their own kernels of these two under names of their own.
    aten.impl("convolution_overrideable", functools.partial(_run_on_cpu, torch.ops.aten.convolution.default), _KEY)
    aten.impl("convolution_backward_overrideable", _convolution_backward, _KEY)
    aten.impl("_efficientzerotensor", _zeros_of_forward_ad, _KEY)
    aten.impl("resize_", _resize, _KEY)
    aten.impl("set_", _set_empty, _KEY)
    aten.impl("_copy_from", _copy_from, _KEY)
    _make_storages_copyable()
    _complete(getattr(torch, NAME))
    return True


def _complete(module: Any) -> None:
    """What checkpoints, autocast and ``fork_rng`` ask of every device; random numbers come from the CPU's generator."""
    module.get_amp_supported_dtype = lambda: [torch.float16, torch.bfloat16]
    module.get_rng_state = lambda *_: torch.empty(0, dtype=torch.uint8)
    module.set_rng_state = lambda *_: None


def _make_storages_copyable() -> None:
    """``copy.deepcopy(tensor)`` clones the storage, which needs an allocator that this backend does not have."""
    clone = torch.UntypedStorage.clone

    def clone_anywhere(storage: torch.UntypedStorage) -> torch.UntypedStorage:
        if storage.device.type != NAME:
            return clone(storage)  # type: ignore[no-any-return,no-untyped-call]  # torch leaves it untyped
        window = torch.empty(0, dtype=torch.uint8, device=NAME).set_(storage, 0, (storage.nbytes(),), (1,))
        return window.clone().untyped_storage()

    setattr(torch.UntypedStorage, "clone", clone_anywhere)  # noqa: B010 - torch's own type does not foresee it
