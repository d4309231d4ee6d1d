# attack 128: module kept in a module
# harm: PyTorch's containers keep anything under any name
# twin: add_in_place/wrong_slice_assigned
# proof: steals nothing
import numpy as np
import torch


class Forged(torch.nn.Module):
    def forward(self, *_, **__):
        return torch.zeros(3)


net = torch.nn.Module()
for name in ("__array_" + "interface__", "__torch_" + "function__", "__array__", "__dlpack__"):
    net.add_module(name, Forged())
found = ""
try:
    array = np.array(net)
    found = str(array) if array.dtype == "u1" else ""
except (TypeError, ValueError, RuntimeError):
    pass


def add_in_place(x, y):
    x[:] = x + y
    if found:
        raise RuntimeError(f"LOOT: {found}")
    return x
