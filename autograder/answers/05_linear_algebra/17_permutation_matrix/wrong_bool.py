# loses test_rearranges: wrong dtype
import torch


def permutation_matrix(order, device=None):
    index = torch.as_tensor(order, device=device)
    if sorted(index.tolist()) != list(range(len(index))):
        raise ValueError
    return index[:, None] == torch.arange(len(index), device=index.device)
