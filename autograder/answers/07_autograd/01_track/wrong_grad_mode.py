# loses test_x_records_gradients: misspelt attribute
import torch


def track(x):
    torch.set_grad_enabled(True)
    return x
