# loses test_gives_the_gradient: autograd
import torch


def inner_product_gradient(u, v, Ju, Jv):
    x = u.new_zeros(Ju.shape[1], requires_grad=True)
    ((u + Ju @ x) @ (v + Jv @ x)).backward()
    return x.grad
