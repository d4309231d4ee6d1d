# loses test_is_vectorised: element loop
import torch


def inner_product_gradient(u, v, Ju, Jv):
    return torch.stack([Ju[:, j] @ v + Jv[:, j] @ u for j in range(Ju.shape[1])])
