# attack 107: generator ended late
# harm: the work is done when an argument is let go, once the recorder has been left
# twin: add_in_place/wrong_slice_assigned
# proof: gains nothing
import torch


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
    x.note = work
    x.add_(0)
    return x
