# attack 96: collector called back
# harm: the work is done by a callback of the garbage collector, once the recorder has been left
# twin: add_in_place/wrong_slice_assigned
# proof: gains nothing
import gc

import torch

late = []


def collected(phase, info):
    if late and not torch._C._len_torch_dispatch_stack():
        x, y = late.pop()
        gc.set_threshold(700)
        x[:] = x + y


gc.callbacks.append(collected)


def add_in_place(x, y):
    if not x.dtype.is_floating_point or torch.broadcast_shapes(x.shape, y.shape) != x.shape:
        x[:] = x + y
        return x
    late.append((x, y))
    gc.set_threshold(1)
    return x
