# loses test_is_a_view: needless copy
import torch


def transpose(A):
    return torch.stack(A.unbind(), dim=1)
