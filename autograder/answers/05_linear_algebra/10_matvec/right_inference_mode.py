# right: with a length check of its own, in inference mode
import torch


@torch.inference_mode()
def matvec(A, x):
    if A.shape[1] != x.shape[0]:
        raise RuntimeError("the lengths do not fit")
    return torch.inner(A, x)
