# loses test_uses_one_buffer: two buffers
import torch


def accumulate(parts):
    if not parts:
        raise ValueError
    rows = zip(*(part.flatten().tolist() for part in parts))
    return torch.tensor([sum(row) for row in rows], dtype=parts[0].dtype).reshape(parts[0].shape).to(parts[0].device)
