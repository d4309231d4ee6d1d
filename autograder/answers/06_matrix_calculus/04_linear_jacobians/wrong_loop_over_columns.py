# loses test_second_is_a_view, test_is_vectorised: needless copy
import torch


def linear_jacobians(A):
    return A, torch.stack([A[:, j] for j in range(A.shape[1])])
