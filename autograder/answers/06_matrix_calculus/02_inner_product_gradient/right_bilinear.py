# right: one batched product
import torch


def inner_product_gradient(u, v, Ju, Jv):
    return torch.bmm(torch.stack([v, u])[:, None], torch.stack([Ju, Jv])).sum((0, 1))
