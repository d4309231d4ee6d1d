# right: maximum with zeros, and einsum
import torch


def xor(X):
    W1 = X.new_tensor([[1, -1], [-1, 1]])
    H = X @ W1
    H = torch.max(H, torch.zeros_like(H))
    return torch.einsum("nh,h->n", H, X.new_ones(2))
