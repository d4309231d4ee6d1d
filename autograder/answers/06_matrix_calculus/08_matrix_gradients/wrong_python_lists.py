# loses test_is_vectorised: element loop
import torch


def matrix_gradients(A, X):
    return A.T, torch.tensor([[2 * v for v in r] for r in X.tolist()], dtype=X.dtype, device=X.device)
