# loses test_uses_one_buffer, test_refuses_an_empty_list: stack
import torch


def accumulate(parts):
    return torch.stack(parts).sum(0)
