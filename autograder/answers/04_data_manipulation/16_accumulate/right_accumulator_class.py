# right: an object that owns the buffer
import torch


class Accumulator:
    def __init__(self, like: torch.Tensor) -> None:
        self.total = torch.zeros(like.shape, dtype=like.dtype, device=like.device)

    def __iadd__(self, part):
        self.total += part
        return self


def accumulate(parts):
    iterator = iter(parts)
    try:
        first = next(iterator)
    except StopIteration:
        raise ValueError("nothing to add up") from None
    running = Accumulator(first)
    running += first
    for part in iterator:
        running += part
    return running.total
