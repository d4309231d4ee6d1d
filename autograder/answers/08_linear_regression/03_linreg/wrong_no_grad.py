# loses test_gradients_reach_w_and_b: cut off
import torch


@torch.no_grad()
def linreg(X, w, b):
    return X @ w + b
