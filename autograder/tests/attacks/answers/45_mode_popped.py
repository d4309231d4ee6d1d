# attack 45: mode popped
# harm: the mode is taken off its stack while a second tensor is made, and put back
# twin: add_in_place/wrong_slice_assigned
# proof: gains nothing
import torch


def add_in_place(x, y):
    modes = []
    while torch._C._len_torch_dispatch_stack():
        modes.append(torch._C._pop_torch_dispatch_stack(None))
    total = x + y
    while modes:
        torch._C._push_on_torch_dispatch_stack(modes.pop())
    x[:] = total
    return x
