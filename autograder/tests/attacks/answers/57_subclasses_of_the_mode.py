# attack 57: subclasses of the mode
# harm: the recorder is found among the subclasses of its base, and made blind
# twin: add_in_place/wrong_slice_assigned
# proof: gains nothing
from torch.utils._python_dispatch import TorchDispatchMode


def blind(self, func, types, args=(), kwargs=None):
    return func(*args, **(kwargs or {}))


for kind in TorchDispatchMode.__subclasses__():
    if "worker" in kind.__module__:
        kind.__torch_dispatch__ = blind


def add_in_place(x, y):
    x[:] = x + y
    return x
