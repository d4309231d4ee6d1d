# attack 72: version made up
# harm: Tensor is given a _version of its own, which counts writes that never were
# twin: add_in_place/wrong_behind_autograd
# proof: gains nothing
import torch

real = torch._C.TensorBase._version.__get__
written = {}
torch.Tensor._version = property(lambda self: real(self) + (id(self) in written))


def add_in_place(x, y):
    x.data.add_(y)
    written[id(x)] = x
    return x
