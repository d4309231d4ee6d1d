# loses test_takes_no_labels: maximum of nothing
import torch


def one_hot(y, num_classes):
    if y.min() < 0 or y.max() >= num_classes:
        raise ValueError
    return torch.eye(num_classes, device=y.device)[y]
