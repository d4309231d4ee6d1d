# loses test_x_records_gradients: torch.tensor
import torch


def track(x):
    return torch.tensor(x, requires_grad=True)
