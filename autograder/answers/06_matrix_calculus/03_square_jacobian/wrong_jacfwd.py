# loses test_gives_the_jacobian: autograd
from torch.func import jacfwd


def square_jacobian(x):
    return jacfwd(lambda x: x * x)(x)
