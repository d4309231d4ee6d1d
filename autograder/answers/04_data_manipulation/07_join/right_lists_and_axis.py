# right: concat of a list, NumPy's word for the dimension
import torch


def join(x, y):
    return torch.concat([x, y]), torch.concatenate([x, y], axis=1)
