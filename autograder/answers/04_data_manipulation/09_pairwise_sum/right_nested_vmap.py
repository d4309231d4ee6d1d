# right: vmap twice
import torch


def pairwise_sum(a, b):
    f = torch.func.vmap(torch.func.vmap(torch.add, (None, 0)), (0, None))
    return f(a, b)
