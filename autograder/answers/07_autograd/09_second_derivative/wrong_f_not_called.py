# loses test_derives_twice: f not called
import torch


def second_derivative(f, x):
    v = x.detach().clone().requires_grad_()
    (slope,) = torch.autograd.grad((v**3).sum(), v, create_graph=True)
    return torch.autograd.grad(slope.sum(), v)[0]
