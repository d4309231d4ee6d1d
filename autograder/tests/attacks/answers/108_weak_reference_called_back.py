# attack 108: weak reference called back
# harm: the work is done when an argument dies, once the recorder has been left
# twin: add_in_place/wrong_slice_assigned
# proof: gains nothing
import weakref

import torch

kept = []


def add_in_place(x, y):
    if not x.dtype.is_floating_point or torch.broadcast_shapes(x.shape, y.shape) != x.shape or y.requires_grad:
        x[:] = x + y
        return x
    alias = x.detach()

    def later(_):
        alias[:] = alias + y

    kept.append(weakref.ref(x, later))
    x.add_(0)
    return x
