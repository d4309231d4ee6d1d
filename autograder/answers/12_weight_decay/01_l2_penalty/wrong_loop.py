# loses test_takes_any_shape: element loop
import torch


def l2_penalty(w):
    total = torch.zeros((), dtype=w.dtype, device=w.device)
    for x in w.reshape(-1):
        total = total + x * x
    return total / 2
