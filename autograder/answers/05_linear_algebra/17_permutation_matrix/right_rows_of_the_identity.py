# right: rows of the identity matrix
import torch


def permutation_matrix(order, device=None):
    index = torch.as_tensor(order, device=device)
    n = len(index)
    if sorted(index.tolist()) != list(range(n)):
        raise ValueError("no permutation")
    return torch.eye(n, device=index.device)[index]
