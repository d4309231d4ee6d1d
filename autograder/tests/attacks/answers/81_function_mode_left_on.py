# attack 81: function mode left on
# harm: a mode that is never left answers for every attribute of Tensor, also those that the worker looks at
# twin: add_in_place/wrong_behind_autograd
# proof: gains nothing
import torch
from torch.overrides import TorchFunctionMode

written = {}


class Liar(TorchFunctionMode):
    def __torch_function__(self, function, types, args=(), kwargs=None):
        result = function(*args, **(kwargs or {}))
        return result + 1 if function == torch.Tensor._version.__get__ and id(args[0]) in written else result


Liar().__enter__()


def add_in_place(x, y):
    x.data.add_(y)
    written[id(x)] = x
    return x
