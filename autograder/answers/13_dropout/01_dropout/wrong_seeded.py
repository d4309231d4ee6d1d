# loses test_draws_from_torch_on_the_device: same every time
import torch


def dropout(X, p, training=True):
    if not 0 <= p <= 1:
        raise ValueError
    if not training:
        return X
    torch.manual_seed(42)
    return X * (torch.rand_like(X) >= p) / (1 - p) if p < 1 else X * 0
