# right: a helper, and the list form
import torch


def _float(x):
    return x if torch.is_floating_point(x) else x.to(torch.float32)


def exponential(x):
    (result,) = torch._foreach_exp([_float(x)])
    return result
