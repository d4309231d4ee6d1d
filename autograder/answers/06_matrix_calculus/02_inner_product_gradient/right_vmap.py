# right: one dot product per column, mapped over the columns
import torch


def inner_product_gradient(u, v, Ju, Jv):
    return torch.vmap(lambda ju, jv: ju @ v + jv @ u, in_dims=1)(Ju, Jv)
