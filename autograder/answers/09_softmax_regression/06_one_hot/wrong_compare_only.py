# loses test_refuses_labels_out_of_range: no exception
import torch


def one_hot(y, num_classes):
    return (y[:, None] == torch.arange(num_classes, device=y.device)).float()
