# loses test_is_a_view: needless copy
import torch


def transpose(A):
    rows = torch.arange(A.shape[0], device=A.device)
    columns = torch.arange(A.shape[1], device=A.device)
    return A[rows, columns[:, None]]
