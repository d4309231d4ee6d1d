# loses test_lives_on_the_device: raised
import torch


def row_vector(n, device="cpu"):
    return torch.arange(n).to(torch.device(device))
