# loses test_gives_both_jacobians: finite differences
import torch


def linear_jacobians(A, h=1e-6):
    n = A.shape[1]
    x = torch.ones(n, dtype=A.dtype, device=A.device)
    steps = h * torch.eye(n, dtype=A.dtype, device=A.device)
    return (A @ (x[:, None] + steps) - (A @ x)[:, None]) / h, A.T
