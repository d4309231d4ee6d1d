# right: takes rows along the first dimension
import torch


def permutation_matrix(order, device=None):
    index = torch.as_tensor(order, device=device)
    n = index.numel()
    if sorted(index.tolist()) != list(range(n)):
        raise ValueError
    return torch.take_along_dim(torch.eye(n, device=index.device), index.unsqueeze(1), dim=0)
