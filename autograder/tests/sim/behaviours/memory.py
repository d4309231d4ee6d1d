"""Views, addresses and writes in place."""

from __future__ import annotations

import torch

from autograder.tests.sim.behaviours.rows import raises, row, x


@row("in place on a view shows in the base, versions go together")
def view_in_place(d: str) -> object:
    a = x(d)
    v = a[1]
    n = a._version
    v.add_(1)
    return a[1, 0].item() == 5.0 and a._version == v._version == n + 1


@row("RuntimeError at backward: modified by an inplace operation")
def version_check(d: str) -> object:
    b = x(d).requires_grad_().exp()
    c = (b * b).sum()
    with torch.no_grad():
        b.add_(1)
    return raises(RuntimeError, c.backward, "modified by an inplace")


@row("RuntimeError: a leaf that requires grad is used in place")
def leaf_in_place(d: str) -> object:
    a = x(d).requires_grad_()
    return raises(RuntimeError, lambda: a.add_(1), "leaf")


@row("x.data = other keeps the object, changes the memory")
def data_assignment(d: str) -> object:
    a = x(d).requires_grad_()
    a.data = a.data * 2
    return a[0, 1].item() == 2.0 and a.is_leaf and a.requires_grad


@row("set_ swaps memory")
def set_(d: str) -> object:
    a = x(d)
    b = torch.ones(2, device=d)
    a.set_(b)
    return a.data_ptr() == b.data_ptr() and a.shape == (2,)


@row("resize_ grows and keeps the first elements")
def resize(d: str) -> object:
    a = x(d)
    a.resize_(5, 4)
    return a.shape == (5, 4) and a.flatten()[:12].tolist() == list(map(float, range(12)))


@row("swap by tuple assignment, x[:] = y keeps the address, x = x + y does not")
def addresses_kept(d: str) -> object:
    a, b = (x(d), x(d))
    p = a.data_ptr()
    a[:] = a + b
    kept = a.data_ptr() == p
    a += b
    kept &= a.data_ptr() == p
    a = a + b
    return kept and a.data_ptr() != p


@row("expand has stride 0; writing into it raises")
def expand(d: str) -> object:
    a = torch.ones(1, 3, device=d).expand(4, 3)
    return a.stride() == (0, 1) and raises(RuntimeError, lambda: a.add_(1)) is True


@row("transpose, permute, reshape, view, flatten, squeeze, chunk, split, diagonal, unfold, narrow, select are views")
def views(d: str) -> object:
    a = x(d)
    p = a.untyped_storage().data_ptr()
    return all(
        t.untyped_storage().data_ptr() == p
        for t in [
            a.T,
            a.permute(1, 0),
            a.reshape(4, 3),
            a.view(-1),
            a.flatten(),
            a[None].squeeze(0),
            *a.chunk(2),
            *a.split(2),
            a.diagonal(),
            a.unfold(0, 2, 1),
            a.narrow(0, 1, 1),
            a.select(0, 1),
            a.detach(),
            a.view(torch.int32),
            a[..., None],
            a.mT,
            a.ravel(),
            *a.unbind(),
            a.movedim(0, 1),
            a.view_as(a),
            a.expand_as(a),
        ]
    )


@row("as_strided, view_as_real, real, imag")
def complex_views(d: str) -> object:
    a = torch.randn(3, dtype=torch.complex64).to(d)
    a.real.zero_()
    return a.cpu().real.abs().sum().item() == 0 and torch.view_as_real(a).shape == (3, 2)


@row("overlapping in-place raises as on the CPU")
def overlap(d: str) -> object:
    a = torch.zeros(4, device=d)
    return raises(RuntimeError, lambda: torch.add(a[:-1], 1, out=a[1:]))
