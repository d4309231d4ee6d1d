# loses test_takes_one_row_and_doubles: squeeze
import torch


def xor(X):
    H = torch.relu(X @ X.new_tensor([[1.0, -1.0], [-1.0, 1.0]]))
    return (H @ X.new_ones(2, 1)).squeeze()
