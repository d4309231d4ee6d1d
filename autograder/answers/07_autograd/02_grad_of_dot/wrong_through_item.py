# loses test_gives_the_gradient: grad is None
import torch


def grad_of_dot(x):
    y = torch.tensor(2 * torch.dot(x, x).item(), requires_grad=True)
    y.backward()
    return x.grad
