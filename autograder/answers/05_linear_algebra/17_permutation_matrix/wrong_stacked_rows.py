# loses test_is_vectorised: element loop
import torch


def permutation_matrix(order, device=None):
    if torch.is_tensor(order):
        device = device or order.device
        order = order.tolist()
    if sorted(order) != list(range(len(order))):
        raise ValueError
    identity = torch.eye(len(order), device=device)
    return torch.stack([identity[number] for number in order])
