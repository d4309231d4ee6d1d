# attack 86: subclass beneath
# harm: a subclass of Tensor does the work, with a second tensor, where the recorder has stepped aside
# twin: add_in_place/wrong_slice_assigned
# proof: gains nothing
import torch

ADD = torch.ops.aten.add_.Tensor


class Beneath(torch.Tensor):
    @classmethod
    def __torch_dispatch__(cls, function, types, args=(), kwargs=None):
        x, y = args[0].inside, args[1]
        x.copy_(x + y)
        return args[0]


def add_in_place(x, y):
    if not x.dtype.is_floating_point:
        x[:] = x + y
        return x
    beneath = torch.Tensor._make_subclass(Beneath, torch.empty(0))
    beneath.inside = x
    ADD(beneath, y)
    return x
