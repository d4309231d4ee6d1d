# loses test_tells_the_corners_apart: inaccurate
import torch


def xor(X):
    H = torch.sigmoid(20 * (X @ X.new_tensor([[1.0, -1.0], [1.0, -1.0]])) + X.new_tensor([-10.0, 30.0]))
    return torch.sigmoid(20 * H.sum(1) - 30)
