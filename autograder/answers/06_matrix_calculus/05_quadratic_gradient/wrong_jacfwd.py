# loses test_gives_the_gradient: autograd
from torch.func import jacfwd


def quadratic_gradient(A, x):
    return jacfwd(lambda x: x.dot(A.mv(x)))(x)
