# loses test_is_vectorised: element loop
import torch


def compare(x, y):
    flags = [a == b for a, b in zip(x.flatten().tolist(), y.flatten().tolist())]
    mask = torch.tensor(flags, dtype=torch.bool, device=x.device).reshape(x.shape)
    return mask, sum(flags)
