# attack 05: tensor subclass
# harm: torch.equal and == are answered by the student's own class
# twin: add_in_place/wrong_untouched
# proof: gains nothing
import torch


class Liar(torch.Tensor):
    @classmethod
    def __torch_function__(cls, function, types, args=(), kwargs=None):
        return True


def add_in_place(x, y):
    x.__class__ = Liar
    return x
