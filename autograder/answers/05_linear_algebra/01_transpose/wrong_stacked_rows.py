# loses test_is_a_view, test_takes_any_matrix: needless copy
import torch


def transpose(A):
    return torch.stack(A.unbind(), dim=1)
