"""Other kinds of tensors, and PyTorch's tools."""

from __future__ import annotations

import torch
from torch import nn

from autograder.tests.sim.behaviours.rows import raises, row, same, x


@row("works on CUDA", may_refuse=True)
def torch_compile(d: str) -> object:
    f = torch.compile(lambda v: v.sin() + 1)
    r = f(x(d))
    return torch.allclose(r.cpu(), x(d).cpu().sin() + 1)


@row("torch.jit.script/trace")
def jit(d: str) -> object:
    f = torch.jit.trace(lambda v: v.sin() + 1, (x(d),))
    return torch.allclose(f(x(d)).cpu(), x(d).cpu().sin() + 1)


@row("works on CUDA", may_refuse=True)
def sparse_coo(d: str) -> object:
    s = torch.sparse_coo_tensor(torch.tensor([[0, 1], [1, 0]]), torch.tensor([1.0, 2.0]), (2, 2), device=d)
    return s.to_dense().tolist() == [[0.0, 1.0], [2.0, 0.0]]


@row("works on CUDA", may_refuse=True)
def to_sparse(d: str) -> object:
    return x(d).to_sparse().to_dense().tolist() == x(d).tolist()


@row("works on CUDA", may_refuse=True)
def sparse_csr(d: str) -> object:
    return (x(d).to_sparse_csr() @ torch.ones(4, 1, device=d)).shape == (3, 1)


@row("works on CUDA", may_refuse=True)
def sparse_moved(d: str) -> object:
    return torch.eye(3).to_sparse().to(d).device.type == d


@row("works on CUDA", may_refuse=True)
def nested(d: str) -> object:
    n = torch.nested.nested_tensor([torch.ones(2, 3), torch.ones(1, 3)], device=d)
    return n.to_padded_tensor(0.0).shape == (2, 2, 3)


@row("works on CUDA", may_refuse=True)
def nested_jagged(d: str) -> object:
    n = torch.nested.nested_tensor([torch.ones(2, 3), torch.ones(1, 3)], device=d, layout=torch.jagged)
    return (n * 2).values().sum().item() == 18.0


@row("works on CUDA", may_refuse=True)
def quantized(d: str) -> object:
    return torch.quantize_per_tensor(x(d), 0.1, 0, torch.qint8).dequantize().device.type == d


@row("arithmetic with complex numbers")
def complex_arithmetic(d: str) -> object:
    return same(
        d,
        lambda a: [a * a, a.abs(), a.angle(), a.real, a.imag, a @ a.T, torch.fft.fft(a)],
        torch.randn(3, 3, dtype=torch.complex64),
    )


@row("x.conj() shows conjugated numbers")
def conj(d: str) -> object:
    return same(d, lambda a: a.conj().resolve_conj(), torch.randn(3, dtype=torch.complex64))


@row("A^H A is Hermitian with a real diagonal")
def conj_matmul(d: str) -> object:
    return same(d, lambda a: a.mH @ a, torch.randn(3, 3, dtype=torch.complex64))


@row("gradients of complex functions")
def complex_backward(d: str) -> object:

    def f(a):
        a = a.detach().requires_grad_()
        (a * a).abs().sum().backward()
        return a.grad

    return same(d, f, torch.randn(3, dtype=torch.complex64))


@row("float16, bfloat16, int8, uint8, float8 move and compute")
def dtypes(d: str) -> object:
    return all(
        (torch.ones(2).to(t).to(d) + 1).cpu().float().tolist() == [2.0, 2.0]
        for t in (torch.float16, torch.bfloat16, torch.int8, torch.uint8, torch.int16, torch.float64)
    )


@row("float8 moves")
def float8(d: str) -> object:
    return torch.ones(2).to(torch.float8_e4m3fn).to(d).float().tolist() == [1.0, 1.0]


@row("uint16/32/64 move")
def unsigned(d: str) -> object:
    return all(torch.ones(2).to(t).to(d).long().tolist() == [1, 1] for t in (torch.uint16, torch.uint32, torch.uint64))


@row("RuntimeError: 'addmm_impl_cpu_' etc. — integer matmul is not implemented for 'Long' on CUDA")
def integer_matmul(d: str) -> object:
    a = torch.ones(2, 2, dtype=torch.long, device=d)
    return raises(RuntimeError, lambda: a @ a, "not implemented for")


@row("a subclass of Tensor works")
def subclass(d: str) -> object:

    class T(torch.Tensor):
        pass

    return type(x(d).as_subclass(T) + 1) is T


@row("meta -> to_empty(device)")
def to_empty(d: str) -> object:
    return nn.Linear(2, 2, device="meta").to_empty(device=d).weight.device.type == d


@row("DLPack of device tensors exchanges within torch")
def dlpack(d: str) -> object:
    a = x(d)
    b = torch.from_dlpack(a)
    return b.device.type == d and b.data_ptr() == a.data_ptr()


@row("share_memory_, multiprocessing: works on CUDA (no-op for cuda)")
def share_memory(d: str) -> object:
    a = x(d)
    a.share_memory_()
    return True


@row("fork_rng(device_type), get_rng_state")
def fork_rng(d: str) -> object:
    with torch.random.fork_rng(devices=[0], device_type=d):
        torch.rand(2, device=d)
    return True


@row("assert_close across devices raises AssertionError unless check_device=False")
def assert_close(d: str) -> object:
    return raises(AssertionError, lambda: torch.testing.assert_close(x(d), x(d).cpu()), "device")


@row("unique, nonzero, sort, topk, cumsum, bincount, histc, searchsorted, einsum, linalg")
def numerics(d: str) -> object:
    return same(
        d,
        lambda a: [
            a.unique(),
            a.nonzero(),
            a.sort(1).values,
            a.topk(2).indices,
            a.cumsum(1),
            a.long().flatten().bincount(),
            a.histc(4),
            torch.searchsorted(a[0].contiguous(), a[1].contiguous()),
            torch.einsum("ij,kj->ik", a, a),
            torch.linalg.svdvals(a),
            torch.linalg.inv(a @ a.T + torch.eye(3, device=a.device)),
            torch.linalg.norm(a),
            torch.linalg.qr(a)[0],
            torch.linalg.lstsq(a, a).solution,
        ],
        torch.rand(3, 4),
    )


@row("_foreach functions change what they are given")
def foreach(d: str) -> object:
    a = [x(d), x(d)]
    torch._foreach_add_(a, 1.0)
    b = torch._foreach_mul(a, 2.0)
    return a[0][0, 0].item() == 1.0 and b[1][0, 0].item() == 2.0


@row("threads: backward from another thread works")
def threads(d: str) -> object:
    import threading

    out = []

    def f():
        a = x(d).requires_grad_()
        (a * a).sum().backward()
        out.append(a.grad[0, 1].item())

    ts = [threading.Thread(target=f) for _ in range(4)]
    [t.start() for t in ts]
    [t.join() for t in ts]
    return out == [2.0] * 4


@row("a DataLoader with workers still works (CPU tensors)")
def dataloader_workers(d: str) -> object:
    from torch.utils.data import DataLoader, TensorDataset

    return sum(len(b[0].to(d)) for b in DataLoader(TensorDataset(torch.rand(20, 2)), 5, num_workers=1)) == 20


@row("is_available(), device_count(), current_device(), synchronize() and more")
def module_of_the_device(d: str) -> object:
    module = torch.get_device_module(d)
    without = ("is_available", "device_count", "current_device", "synchronize", "empty_cache", "memory_allocated")
    with_one = ("manual_seed_all", "get_device_name", "set_device")
    failed = [name for name in (*without, "Stream", "Event") if getattr(module, name)() is Ellipsis]
    failed += [name for name in with_one if getattr(module, name)(0) is Ellipsis]
    return not failed


@row("memory_allocated counts what lives, max_memory_allocated the most that did")
def memory_figures(d: str) -> object:
    module = torch.get_device_module(d)
    before = module.memory_allocated()
    kept = torch.zeros(1 << 20, device=d)
    between = module.memory_allocated() - before
    del kept
    return between == 4 << 20 and module.memory_allocated() == before and module.max_memory_allocated() >= 4 << 20
