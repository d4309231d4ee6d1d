# right: pads both with zeros and adds
import torch


def _padded(x, dim, before, after):
    sizes = [0, 0] * (x.dim() - dim - 1) + [before, after]
    return torch.nn.functional.pad(x, sizes)


def join(x, y):
    def along(dim):
        n = x.size(dim)
        return _padded(x, dim, 0, n) + _padded(y, dim, n, 0)

    return along(0), along(1)
