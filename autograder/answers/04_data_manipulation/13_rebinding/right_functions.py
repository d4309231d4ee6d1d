# right: one helper per statement, each returns what the name holds then
import torch


def rebind(x, y):
    x = x + y
    return x


def fill(z, x, y):
    z[:] = x + y
    return z


def augment(x, y):
    x += y
    return x


def rebinding(x: torch.Tensor, y: torch.Tensor) -> dict[str, bool]:
    own = rebind(x, y)
    z = y.new_zeros(y.shape)
    return {
        "x = x + y": own is x,
        "z[:] = x + y": fill(z, own, y) is z,
        "x += y": augment(own, y) is own,
    }
