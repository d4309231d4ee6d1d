# loses test_gives_the_gradient: wrong device
import torch


def inner_product_gradient(u, v, Ju, Jv):
    return torch.zeros(Ju.shape[1], dtype=u.dtype).addmv_(Ju.T, v).addmv_(Jv.T, u)
