# loses test_takes_a_column: broadcast
import torch


def polynomial_features(x, degree):
    columns = [torch.ones(len(x), dtype=x.dtype, device=x.device)]
    for i in range(1, degree + 1):
        columns.append(columns[-1] * x / i)
    return torch.stack([c.expand_as(columns[-1]) for c in columns], dim=1)
