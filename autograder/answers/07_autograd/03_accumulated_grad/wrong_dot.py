# loses test_takes_any_shape, test_is_vectorised: backward on a vector
import torch


def accumulated_grad(x, times):
    for _ in range(times):
        torch.dot(x, x).backward()
    return x.grad
