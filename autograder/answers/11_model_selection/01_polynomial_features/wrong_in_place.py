# loses test_gives_powers_over_factorials: input changed
import torch


def polynomial_features(x, degree):
    power = x.reshape(-1)
    columns = [torch.ones_like(power)]
    base = power.clone()
    for i in range(1, degree + 1):
        columns.append(power.clone())
        power *= base / (i + 1)
    return torch.stack(columns, dim=1)
