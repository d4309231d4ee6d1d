# loses test_rearranges: transpose
import torch


def permutation_matrix(order, device=None):
    index = torch.as_tensor(order, device=device)
    if sorted(index.tolist()) != list(range(len(index))):
        raise ValueError
    return torch.eye(len(index), device=index.device)[index.argsort()]
