# right: the second product added to the first
import torch


def quadratic_gradient(A, x):
    return torch.addmv(torch.mv(A, x), A.t(), x)
