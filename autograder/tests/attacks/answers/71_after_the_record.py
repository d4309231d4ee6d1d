# attack 71: after the record
# harm: the work is done by a profiling hook, once the recorder has been left
# twin: add_in_place/wrong_slice_assigned
# proof: gains nothing
import sys

import torch

late = []


def watch(frame, event, argument):
    if late and not torch._C._len_torch_dispatch_stack():
        x, y = late.pop()
        x[:] = x + y


def add_in_place(x, y):
    if not x.dtype.is_floating_point or torch.broadcast_shapes(x.shape, y.shape) != x.shape:
        x[:] = x + y
        return x
    late.append((x, y))
    sys.setprofile(watch)
    return x
