# loses test_gives_the_gradient: finite differences
import torch


def inner_product_gradient(u, v, Ju, Jv):
    E = torch.eye(Ju.shape[1], dtype=u.dtype, device=u.device)
    f = lambda D: ((u + D @ Ju.T) * (v + D @ Jv.T)).sum(1)
    return (f(E) - f(-E)) / 2
