# right: hidden units joined
import torch


def xor(X):
    h1 = torch.nn.functional.relu(X @ X.new_tensor([1.0, -1.0]))
    h2 = torch.nn.functional.relu(X @ X.new_tensor([-1.0, 1.0]))
    H = torch.stack([h1, h2], dim=1)
    return torch.nn.functional.linear(H, X.new_ones(1, 2))
