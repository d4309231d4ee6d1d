# right: one product of joined vectors and Jacobians
import torch


def inner_product_gradient(u, v, Ju, Jv):
    return torch.mv(torch.cat([Ju, Jv]).t(), torch.cat([v, u]))
