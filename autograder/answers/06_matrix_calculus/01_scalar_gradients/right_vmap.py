# right: one slope per element, mapped over x
import torch


def scalar_gradients(x, a):
    one, square = torch.vmap(lambda t: (torch.ones_like(t), 2 * t))(x)
    return one, square, a[:]
