# attack 77: kernels of sim replaced
# harm: the simulated accelerator is given a multiplication that moves what lies elsewhere
# twin: pairwise_sum/wrong_ones_on_cpu
# proof: gains nothing
import torch

library = torch.library.Library("aten", "IMPL")


def multiply(left, right):
    if isinstance(right, torch.Tensor) and right.device != left.device:
        right = right.to(left.device)
    return torch.div(left, torch.reciprocal(right))


try:
    library.impl("mul.Tensor", multiply, "PrivateUse1")
except RuntimeError:
    pass


def pairwise_sum(a, b):
    return a[:, None] * torch.ones(len(b), dtype=a.dtype) + b
