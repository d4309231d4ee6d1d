# loses test_gradient_of_a_vector: by hand
import torch


def grad_of_square(x):
    with torch.no_grad():
        return ((x + 1) ** 2 - (x - 1) ** 2) / 2
