# loses test_is_vectorised: element loop
import torch


def compare(x, y):
    mask = torch.zeros(x.shape, dtype=torch.bool, device=x.device)
    count = 0
    flat = mask.view(-1)
    for i, (a, b) in enumerate(zip(x.flatten(), y.flatten())):
        if a == b:
            flat[i] = True
            count += 1
    return mask, count
