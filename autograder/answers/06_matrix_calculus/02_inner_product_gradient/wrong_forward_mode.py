# loses test_gives_the_gradient: autograd
import torch


def inner_product_gradient(u, v, Ju, Jv):
    return torch.func.jacfwd(lambda x: (u + Ju @ x) @ (v + Jv @ x))(u.new_zeros(Ju.shape[1]))
