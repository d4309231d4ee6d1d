# loses test_rearranges: input changed
import torch


def permutation_matrix(order, device=None):
    index = torch.as_tensor(order, device=device)
    n = len(index)
    if isinstance(order, list):
        order.sort()
    if sorted(index.tolist()) != list(range(n)):
        raise ValueError
    return torch.eye(n, device=index.device)[index]
