# right: the library's, made float
import torch


def one_hot(y, num_classes):
    return torch.nn.functional.one_hot(y, num_classes).float()
