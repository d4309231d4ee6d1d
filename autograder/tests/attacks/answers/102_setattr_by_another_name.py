# attack 102: setattr by another name
# harm: the guard on attributes knows setattr by its name alone
# twin: independent_copy/wrong_view
# proof: gains nothing
import torch

put = setattr


def own(*_):
    pass


def change(kind):
    put(kind, "prev", property(own))


change(torch.no_grad)


def independent_copy(A):
    return A.view(A.shape) if A.is_contiguous() else A.clone()
