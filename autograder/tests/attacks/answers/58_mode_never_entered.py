# attack 58: mode never entered
# harm: entering a dispatch mode does nothing any more
# twin: add_in_place/wrong_slice_assigned
# proof: gains nothing
from torch.utils._python_dispatch import TorchDispatchMode

TorchDispatchMode.__enter__ = lambda self: self
TorchDispatchMode.__exit__ = lambda self, *args: None


def add_in_place(x, y):
    x[:] = x + y
    return x
