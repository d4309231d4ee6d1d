# loses test_derives_twice: element loop
import torch


def second_derivative(f, x):
    found = []
    for value in x.detach().flatten():
        v = value.clone().requires_grad_()
        (slope,) = torch.autograd.grad(f(v), v, create_graph=True)
        found.append(torch.autograd.grad(slope, v)[0] if slope.requires_grad else torch.zeros_like(v))
    return torch.stack(found).detach().reshape(x.shape)
