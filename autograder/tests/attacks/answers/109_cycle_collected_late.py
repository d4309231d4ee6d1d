# attack 109: cycle collected late
# harm: the garbage collector ends a generator while the result is described
# twin: add_in_place/wrong_slice_assigned
# proof: gains nothing
import torch


class Ring:
    pass


def later(x, y):
    try:
        yield
    finally:
        x[:] = x + y


def add_in_place(x, y):
    if not x.dtype.is_floating_point or torch.broadcast_shapes(x.shape, y.shape) != x.shape or y.requires_grad:
        x[:] = x + y
        return x
    work = later(x.detach(), y)
    next(work)
    ring = Ring()
    ring.self, ring.work = ring, work
    x.add_(0)
    del ring, work
    fill = [[] for _ in range(690)]
    x.fill = fill
    return x
