# loses test_lives_on_the_device: None as an argument
import torch


def row_vector(n, device="cpu"):
    return torch.arange(n).to(torch.device(device))
