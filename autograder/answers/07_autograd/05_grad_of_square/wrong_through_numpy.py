# loses test_gradient_of_a_vector: numpy of a tracked tensor
import torch


def grad_of_square(x):
    y = torch.from_numpy(x.numpy() ** 2)
    y.sum().backward()
    return x.grad
