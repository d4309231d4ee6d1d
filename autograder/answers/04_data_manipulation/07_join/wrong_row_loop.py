# loses test_is_vectorised: element loop
import torch


def join(x, y):
    rows = [torch.cat((a, b)) for a, b in zip(x, y)]
    return torch.cat((x, y)), torch.stack(rows)
