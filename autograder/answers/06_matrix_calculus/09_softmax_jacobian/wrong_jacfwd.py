# loses test_gives_the_jacobian: autograd
import torch


def softmax_jacobian(x):
    return torch.func.jacfwd(lambda x: torch.softmax(x, 0))(x)
