# loses test_rearranges: own exception
import torch


def permutation_matrix(order, device=None):
    index = torch.as_tensor(order, device=device) - 1
    if sorted(index.tolist()) != list(range(len(index))):
        raise ValueError
    return torch.eye(len(index), device=index.device)[index]
