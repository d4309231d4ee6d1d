# attack 81: function mode left on
# harm: a mode that is never left answers for every method of Tensor, also those that the worker calls
# twin: add_in_place/wrong_data_assigned
# proof: gains nothing
import torch
from torch.overrides import TorchFunctionMode

first = {}


class Steady(TorchFunctionMode):
    def __torch_function__(self, function, types, args=(), kwargs=None):
        result = function(*args, **(kwargs or {}))
        name = getattr(function, "__name__", "")
        if name in ("data_ptr", "untyped_storage") and type(args[0]) is torch.Tensor:
            return first.setdefault((name, id(args[0])), result)
        return result


Steady().__enter__()


def add_in_place(x, y):
    x.data = x + y
    return x
