# loses test_draws_from_torch_on_the_device: drawn on cpu
import torch


def dropout(X, p, training=True):
    if not 0 <= p <= 1:
        raise ValueError
    if not training:
        return X
    mask = (torch.rand(X.shape) >= p).to(X.device)
    return X * mask / (1 - p) if p < 1 else X * 0
