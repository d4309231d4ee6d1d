# loses test_tells_the_corners_apart: no network
import torch


def xor(X):
    H = torch.relu(X @ X.new_tensor([[1.0, -1.0], [-1.0, 1.0]]))
    return torch.sigmoid(20 * H.sum(1) - 10).round()
