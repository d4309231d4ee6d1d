# loses test_gives_the_jacobian: finite differences
import torch


def square_jacobian(x, h=1e-5):
    columns = []
    for i in range(len(x)):
        up, down = x.clone(), x.clone()
        up[i] += h
        down[i] -= h
        columns.append((up * up - down * down) / (2 * h))
    return torch.stack(columns, dim=1)
