# loses test_refuses_labels_out_of_range: negative label
import torch


def one_hot(y, num_classes):
    return torch.eye(num_classes, device=y.device)[y]
