# loses test_lives_on_the_device: wrong device
import torch


def row_vector(n, device=None):
    device = "cuda" if torch.cuda.is_available() else "cpu"
    return torch.arange(n, device=device)
