# loses test_gives_the_jacobian: finite differences
import torch


def square_jacobian(x, h=1e-6):
    before = x * x
    columns = []
    for i in range(len(x)):
        x[i] += h
        columns.append((x * x - before) / h)
        x[i] -= h
    return torch.stack(columns, dim=1)
