# loses test_rearranges: wrong dtype
import torch


def permutation_matrix(order, device=None):
    index = torch.as_tensor(order, device=device)
    if sorted(index.tolist()) != list(range(len(index))):
        raise ValueError
    return torch.eye(len(index), dtype=torch.float64, device=index.device)[index]
