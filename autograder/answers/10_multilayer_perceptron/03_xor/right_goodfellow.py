# right: sum and carry
import torch


def xor(X):
    W1 = torch.ones(2, 2, dtype=X.dtype, device=X.device)
    b1 = torch.tensor([0.0, -1.0], dtype=X.dtype, device=X.device)
    W2 = torch.tensor([[1.0], [-2.0]], dtype=X.dtype, device=X.device)
    H = torch.relu(X @ W1 + b1)
    return H @ W2
