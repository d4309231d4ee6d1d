# loses test_gives_the_jacobian: autograd
import torch


def square_jacobian(x):
    leaf = x.clone().requires_grad_()
    (leaf * leaf).sum().backward()
    return torch.diag(leaf.grad)
