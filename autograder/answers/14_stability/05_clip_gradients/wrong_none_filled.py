# loses test_goes_through_params_once, test_takes_no_gradient_and_norm_zero: None changed
import torch


def clip_gradients(params, max_norm):
    params = list(params)
    for p in params:
        if p.grad is None:
            p.grad = torch.zeros_like(p)
    total = sum(p.grad.pow(2).sum().item() for p in params) ** 0.5
    if total > max_norm:
        for p in params:
            p.grad.mul_(max_norm / total)
    return float(total)
