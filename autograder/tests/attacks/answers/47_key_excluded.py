# attack 47: key excluded
# harm: operations skip the dispatch key that leads to Python
# twin: add_in_place/wrong_slice_assigned
# proof: gains nothing
import torch

KEYS = torch._C.DispatchKeySet(torch._C.DispatchKey.Python)


def add_in_place(x, y):
    with torch._C._ExcludeDispatchKeyGuard(KEYS):
        total = x + y
    x[:] = total
    return x
