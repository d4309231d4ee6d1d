# loses test_tells_the_corners_apart: element loop
import torch


def xor(X):
    return torch.tensor([float(a != b) for a, b in X.tolist()], dtype=X.dtype, device=X.device)
