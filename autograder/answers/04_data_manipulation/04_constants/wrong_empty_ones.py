# loses test_hold_the_numbers: uninitialised
import torch


def constants(device=None):
    return (
        torch.zeros(2, 3, 4, device=device),
        torch.empty(2, 3, 4, device=device),
        torch.tensor([[1, 2, 3, 4], [5, 6, 7, 8]], device=device),
    )
