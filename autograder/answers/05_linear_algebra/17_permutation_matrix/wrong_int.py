# loses test_rearranges: wrong dtype
import torch
import torch.nn.functional as F


def permutation_matrix(order, device=None):
    index = torch.as_tensor(order, device=device)
    if sorted(index.tolist()) != list(range(len(index))):
        raise ValueError
    return F.one_hot(index)
