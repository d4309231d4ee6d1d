# right: scatters ones into zeros
import torch


class NoPermutation(ValueError):
    pass


def permutation_matrix(order, device=None):
    entries = order.tolist() if isinstance(order, torch.Tensor) else list(order)
    if device is None:
        device = order.device if isinstance(order, torch.Tensor) else "cpu"
    n = len(entries)
    if set(entries) != set(range(n)):
        raise NoPermutation
    columns = torch.tensor(entries, device=device).unsqueeze(1)
    return torch.zeros(n, n, device=device).scatter_(1, columns, 1.0)
