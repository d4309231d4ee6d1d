# right: compares places with numbers
import torch


def permutation_matrix(order, device=None):
    index = torch.as_tensor(order, device=device)
    places = torch.arange(index.shape[0], device=index.device)
    P = (index[:, None] == places).float()
    if not (P.sum(0) == 1).all() or not (P.sum(1) == 1).all():
        raise ValueError("every row and column needs a single 1")
    return P
