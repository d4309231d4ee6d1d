# loses test_is_written_by_hand: library called
import torch


def xavier_uniform_(w):
    return torch.nn.init.xavier_uniform_(w)
