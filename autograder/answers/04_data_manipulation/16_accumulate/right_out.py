# right: one empty buffer that every addition writes into
import torch


def accumulate(parts):
    try:
        first, *others = parts
    except ValueError:
        raise ValueError("an empty list has no sum") from None
    buffer = torch.empty_like(first).copy_(first)
    for other in others:
        torch.add(buffer, other, out=buffer)
    return buffer
