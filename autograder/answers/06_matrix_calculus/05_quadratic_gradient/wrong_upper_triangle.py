# loses test_gives_the_gradient: none
import torch


def quadratic_gradient(A, x):
    upper = torch.triu(A)
    return (upper + upper.T) @ x
