# right: mv into a tensor of its own
import torch


def matvec(A, x):
    result = A.new_empty(A.shape[0])
    torch.mv(A, x, out=result)
    return result
