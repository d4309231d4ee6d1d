# loses test_takes_doubles_and_any_layout: view of a non-contiguous tensor
import torch


def is_orthogonal(Q):
    if Q.shape[0] != Q.shape[1]:
        return False
    product = Q @ Q.view(-1).view(Q.shape).T
    return torch.allclose(product, torch.eye(len(Q), dtype=Q.dtype, device=Q.device), atol=1e-4)
