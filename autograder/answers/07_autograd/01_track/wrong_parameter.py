# loses test_x_records_gradients: detached
import torch


def track(x):
    return torch.nn.Parameter(x)
