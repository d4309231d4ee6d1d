# right: builds a nested list, makes the tensor at once
import torch


def permutation_matrix(order, device=None):
    if torch.is_tensor(order):
        device = order.device if device is None else device
        order = order.tolist()
    n = len(order)
    if len(set(order)) < n or min(order) < 0 or max(order) >= n:
        raise ValueError("each of 0 … n-1 once, please")
    return torch.tensor([[1.0 if j == number else 0.0 for j in range(n)] for number in order], device=device)
