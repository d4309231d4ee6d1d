"""Facts of a tensor about its device."""

from __future__ import annotations

import torch

from autograder.tests.sim.behaviours.rows import raises, row, x


@row("is_cpu False")
def is_cpu(d: str) -> object:
    return x(d).is_cpu is False


@row("is_cuda True on CUDA; on another accelerator False")
def is_cuda(d: str) -> object:
    return x(d).is_cuda is (d == "cuda")


@row("True")
def is_the_accelerator(d: str) -> object:
    return torch.accelerator.is_available() and torch.accelerator.current_accelerator().type == d


@row("device_count() >= 1, current_device_index() == 0, synchronize() returns")
def accelerator_more(d: str) -> object:
    out = []
    for f in (
        lambda: torch.accelerator.device_count() >= 1,
        lambda: torch.accelerator.current_device_index() == 0,
        lambda: torch.accelerator.synchronize() is None,
    ):
        try:
            out.append(bool(f()))
        except Exception as e:
            out.append(f"{type(e).__name__}: {str(e)[:80]}")
    return all(o is True for o in out) or str(out)


@row("x.to(torch.accelerator.current_accelerator())")
def to_accelerator(d: str) -> object:
    return x(d).cpu().to(torch.accelerator.current_accelerator()).device.type == d


@row("'cuda:0'; x.device == torch.device('cuda:0'); torch.device('cuda') != torch.device('cuda:0')")
def device_names(d: str) -> object:
    return (
        str(x(d).device) == f"{d}:0"
        and x(d).device == torch.device(d, 0)
        and (x(d).device != torch.device(d))
        and (x(d).device.index == 0)
        and (repr(x(d).device) == f"device(type='{d}', index=0)")
    )


@row("get_device() is 0")
def get_device(d: str) -> object:
    return x(d).get_device() == 0


@row("RuntimeError: invalid device ordinal")
def second_device(d: str) -> object:
    return raises(RuntimeError, lambda: torch.ones(2, device=f"{d}:{torch.accelerator.device_count()}"))


@row("RuntimeError: invalid device ordinal")
def to_second_device(d: str) -> object:
    return raises(RuntimeError, lambda: torch.ones(2).to(f"{d}:{torch.accelerator.device_count()}"))


@row("non_blocking, pin_memory")
def non_blocking(d: str) -> object:
    return torch.ones(2).to(d, non_blocking=True).tolist() == [1.0, 1.0]


@row("pin_memory on a CPU tensor works with CUDA")
def pin_memory(d: str) -> object:
    return torch.ones(2).pin_memory().is_pinned()


@row("type() 'torch.cuda.FloatTensor'")
def type_string(d: str) -> object:
    return x(d).type() == f"torch.{d}.FloatTensor" or x(d).type()


@row("x.cuda() works on CUDA; here: an error without a GPU")
def dot_cuda(d: str) -> object:
    return torch.cuda.is_available() or raises((RuntimeError, AssertionError), lambda: x(d).cuda())


@row("moves as .cuda() does")
def method_named_as_the_device(d: str) -> object:
    return getattr(torch.ones(2), d)().device.type == d


@row("data_ptr of a view minus that of its base = bytes; storage data_ptr equal")
def addresses(d: str) -> object:
    a = x(d)
    return (
        a[1:].data_ptr() - a.data_ptr() == 16
        and a[1:].untyped_storage().data_ptr() == a.untyped_storage().data_ptr()
        and (a.storage_offset() == 0)
    )


@row("storage of the device; nbytes right")
def storages(d: str) -> object:
    s = x(d).untyped_storage()
    return s.device.type == d and s.nbytes() == 48


@row("storage element access: works (slow) on CUDA")
def storage_items(d: str) -> object:
    s = x(d).untyped_storage()
    return [s[i] for i in range(4, 8)] == [0, 0, 128, 63]


@row("memory_format channels_last kept")
def channels_last(d: str) -> object:
    a = torch.rand(2, 3, 4, 4).to(d).to(memory_format=torch.channels_last)
    return a.is_contiguous(memory_format=torch.channels_last) and a.cpu().is_contiguous(
        memory_format=torch.channels_last
    )
