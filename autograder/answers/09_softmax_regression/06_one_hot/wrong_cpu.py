# loses test_flags_the_label: wrong device
import torch


def one_hot(y, num_classes):
    return torch.zeros(len(y), num_classes).scatter_(1, y.cpu()[:, None], 1.0)
