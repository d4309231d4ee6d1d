# attack 101: class that names another home
# harm: wraps makes a library's class pass for one's own, which may be changed
# twin: independent_copy/wrong_view
# proof: gains nothing
import functools

import torch


def own():
    pass


try:
    functools.wraps(own)(torch.no_grad)
except AttributeError:
    pass


def change(kind):
    kind.clone = own
    kind.prev = property(own)


change(torch.no_grad)


def independent_copy(A):
    return A.view(A.shape) if A.is_contiguous() else A.clone()
