# loses test_x_records_gradients: wrong type
import torch


def track(x):
    return torch.nn.Parameter(x)
