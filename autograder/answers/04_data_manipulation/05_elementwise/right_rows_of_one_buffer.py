# right: results side by side in one buffer
import torch


def elementwise(x, y):
    dtype = torch.result_type(x, y)
    buffer = torch.empty(4, *x.shape, dtype=dtype, device=x.device)
    buffer[0], buffer[1], buffer[2], buffer[3] = x + y, x - y, x * y, x**y
    return buffer[0], buffer[1], buffer[2], x / y, buffer[3]
