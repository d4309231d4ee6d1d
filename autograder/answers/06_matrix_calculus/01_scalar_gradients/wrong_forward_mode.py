# loses test_gives_the_gradients: autograd
import torch


def scalar_gradients(x, a):
    return torch.ones_like(x), torch.func.jacfwd(lambda x: x @ x)(x), a
