# loses test_is_vectorised: element loop
import torch


def one_hot(y, num_classes):
    if any(k < 0 or k >= num_classes for k in y.tolist()):
        raise ValueError
    rows = [[float(k == j) for j in range(num_classes)] for k in y.tolist()]
    return torch.tensor(rows, device=y.device).reshape(len(rows), num_classes)
