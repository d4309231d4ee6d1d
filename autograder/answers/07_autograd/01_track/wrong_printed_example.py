# loses test_x_records_gradients: printed example
import torch


def track(x):
    x = torch.arange(4.0, requires_grad=True)
    return x
