# right: as in the book, with a float mask
import torch


def dropout(X, p, training=True):
    if p < 0 or p > 1:
        raise ValueError("p")
    if not training:
        return X
    mask = (torch.rand(X.shape, device=X.device) > p).float()
    if p == 1:
        return torch.zeros_like(X) * X
    return (mask.to(X.dtype) * X) / (1.0 - p)
