# loses test_scales_all_by_one_factor: clamped
import torch


def clip_gradients(params, max_norm):
    params = list(params)
    total = sum(p.grad.pow(2).sum().item() for p in params if p.grad is not None) ** 0.5
    torch.nn.utils.clip_grad_value_(params, max_norm)
    return float(total)
