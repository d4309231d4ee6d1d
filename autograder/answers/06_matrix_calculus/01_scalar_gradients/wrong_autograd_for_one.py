# loses test_gives_the_gradients: autograd
import torch


def scalar_gradients(x, a):
    leaf = x.detach().clone().requires_grad_()
    (leaf @ leaf).backward()
    return torch.ones_like(x), leaf.grad, a
