# loses test_refuses_labels_out_of_range: wrong exception
import torch


def one_hot(y, num_classes):
    if ((y < 0) | (y >= num_classes)).any():
        raise KeyError("label")
    return torch.eye(num_classes, device=y.device)[y]
