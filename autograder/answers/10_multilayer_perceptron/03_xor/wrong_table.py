# loses test_tells_the_corners_apart: table
import torch


def xor(X):
    table = torch.tensor([[0.0, 1.0], [1.0, 0.0]], dtype=X.dtype, device=X.device)
    i = X.long()
    return torch.relu(table[i[:, 0], i[:, 1]])
