# loses test_is_vectorised: element loop
import torch


def permutation_matrix(order, device=None):
    if torch.is_tensor(order):
        device = device or order.device
        order = order.tolist()
    if sorted(order) != list(range(len(order))):
        raise ValueError
    P = torch.zeros(len(order), len(order), device=device)
    for i, j in enumerate(order):
        P[i, j] = 1
    return P
