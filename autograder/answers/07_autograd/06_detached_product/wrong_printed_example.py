# loses test_gives_both_gradients: unused contents
import torch


def detached_product(x):
    n = torch.arange(x.numel(), dtype=x.dtype, device=x.device).reshape(x.shape)
    return n * n, 2 * n
