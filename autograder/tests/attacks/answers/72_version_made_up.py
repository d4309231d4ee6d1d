# attack 72: version made up
# harm: Tensor is given a _version of its own, which counts every look
# twin: add_in_place/wrong_behind_autograd
# proof: gains nothing
import itertools

import torch

counter = itertools.count(1)
torch.Tensor._version = property(lambda self: next(counter))


def add_in_place(x, y):
    x.data.add_(y)
    return x
