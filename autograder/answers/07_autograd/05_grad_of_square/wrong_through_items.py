# loses test_gradient_of_a_vector: grad is None
import torch


def grad_of_square(x):
    y = torch.tensor([v * v for v in x.flatten().tolist()], requires_grad=True)
    y.sum().backward()
    return x.grad
