# right: columns of the identity by the inverse order
import torch


def permutation_matrix(order, device=None):
    index = torch.as_tensor(order, device=device)
    inverse = index.argsort()
    if not torch.equal(index[inverse], torch.arange(len(index), device=index.device)):
        raise ValueError("not a permutation")
    return torch.eye(len(index), device=index.device).index_select(1, inverse)
