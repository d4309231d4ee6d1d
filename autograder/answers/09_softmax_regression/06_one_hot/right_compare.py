# right: a comparison, checked by hand
import torch


def one_hot(y, num_classes):
    if bool(((y < 0) | (y >= num_classes)).any()):
        raise ValueError("label out of range")
    return (y.unsqueeze(1) == torch.arange(num_classes, device=y.device)).to(torch.float32)
