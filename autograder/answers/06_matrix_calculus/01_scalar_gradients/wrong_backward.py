# loses test_gives_the_gradients: autograd
import torch


def scalar_gradients(x, a):
    x = x.clone().requires_grad_()
    return tuple(torch.autograd.grad(y, x)[0] for y in (x.sum(), x @ x, a @ x))
