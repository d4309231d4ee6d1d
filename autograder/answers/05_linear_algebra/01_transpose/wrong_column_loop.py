# loses test_is_a_view, test_is_vectorised: needless copy
import torch


def transpose(A):
    return torch.stack([A[:, j] for j in range(A.shape[1])])
