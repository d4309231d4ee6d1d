# loses test_takes_one_row_and_doubles: dtypes of a product
import torch


def xor(X):
    H = torch.relu(X @ torch.tensor([[1.0, -1.0], [-1.0, 1.0]], device=X.device))
    return H.sum(1)
