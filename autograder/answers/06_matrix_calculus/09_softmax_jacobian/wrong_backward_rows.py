# loses test_gives_the_jacobian: autograd
import torch


def softmax_jacobian(x):
    x = x.clone().requires_grad_()
    s = torch.softmax(x, 0)
    return torch.stack([torch.autograd.grad(p, x, retain_graph=True)[0] for p in s])
