# loses test_gradient_of_a_vector: by hand
import torch


def grad_of_square(x):
    value = x.detach()
    torch.func.jvp(torch.sin, (value,), (torch.ones_like(value),))
    return 2 * value
