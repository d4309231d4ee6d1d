# right: rows of the identity
import torch


def one_hot(y, num_classes):
    if len(y) and (int(y.min()) < 0 or int(y.max()) >= num_classes):
        raise IndexError("label out of range")
    return torch.eye(num_classes, device=y.device)[y]
