# loses test_raises_e_to_each: printed example
import torch


def exponential(x):
    return torch.tensor([2.7183, 7.3891, 54.598, 2981.0], device=x.device)
