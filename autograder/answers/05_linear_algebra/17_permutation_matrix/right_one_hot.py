# right: one-hot rows
import torch
import torch.nn.functional as F


def permutation_matrix(order, device=None):
    order = torch.tensor(order) if isinstance(order, list) else order
    n = order.numel()
    if not torch.equal(order.sort().values, torch.arange(n, device=order.device)):
        raise ValueError(f"not a permutation of 0 to {n - 1}")
    return F.one_hot(order, n).to(dtype=torch.float32, device=device or order.device)
