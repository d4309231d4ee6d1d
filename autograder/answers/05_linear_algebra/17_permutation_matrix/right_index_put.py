# right: sets one element in each row, all at once
import torch


def permutation_matrix(order, device=None):
    index = torch.as_tensor(order, dtype=torch.int64, device=device)
    n = index.size(0)
    counts = index.new_zeros(n)
    inside = (index >= 0) & (index < n)
    if not bool(inside.all()):
        raise ValueError("out of range")
    if not bool((counts.index_add(0, index, torch.ones_like(index)) == 1).all()):
        raise ValueError("repeated")
    P = torch.zeros((n, n), device=index.device)
    P[torch.arange(n, device=index.device), index] = 1
    return P
