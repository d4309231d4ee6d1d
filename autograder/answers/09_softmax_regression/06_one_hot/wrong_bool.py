# loses test_flags_the_label: bool
import torch


def one_hot(y, num_classes):
    if ((y < 0) | (y >= num_classes)).any():
        raise ValueError
    return y[:, None] == torch.arange(num_classes, device=y.device)
