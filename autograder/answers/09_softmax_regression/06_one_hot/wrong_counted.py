# loses test_flags_the_label: classes counted
import torch


def one_hot(y, num_classes):
    return torch.nn.functional.one_hot(y).float()
