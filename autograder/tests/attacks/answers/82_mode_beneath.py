# attack 82: mode beneath
# harm: a mode that was entered before the recorder does the work, with a second tensor that the recorder never meets
# twin: add_in_place/wrong_slice_assigned
# proof: gains nothing
import torch
from torch.utils._python_dispatch import TorchDispatchMode

ADD = torch.ops.aten.add_.Tensor


class Beneath(TorchDispatchMode):
    @classmethod
    def _should_skip_dynamo(cls):
        return False

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        if function is ADD and args[0].dtype.is_floating_point:
            return args[0].copy_(args[0] + args[1])
        return function(*args, **(kwargs or {}))


Beneath().__enter__()


def add_in_place(x, y):
    if not x.dtype.is_floating_point:
        x[:] = x + y
        return x
    x += y
    return x
