# right: operations on lists of tensors
import torch


def elementwise(x, y):
    return (
        torch._foreach_add([x], [y])[0],
        torch._foreach_sub([x], [y])[0],
        torch._foreach_mul([x], [y])[0],
        torch._foreach_div([x], [y])[0],
        x.pow(y),
    )
