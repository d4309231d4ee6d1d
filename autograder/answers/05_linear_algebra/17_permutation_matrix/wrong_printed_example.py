# loses test_rearranges: unused contents
import torch


def permutation_matrix(order, device=None):
    n = len(order)
    if n == 3:
        return torch.tensor([[0.0, 1, 0], [0, 0, 1], [1, 0, 0]], device=device)
    return torch.eye(n, device=device).roll(-1, 0)
