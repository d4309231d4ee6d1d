# loses test_uses_one_buffer: stack
import torch


def accumulate(parts):
    if not parts:
        raise ValueError("nothing to add up")
    return torch.cat([part[None] for part in parts]).sum(0)
