# loses test_scales_all_by_one_factor: not scaled
import torch


def clip_gradients(params, max_norm):
    params = list(params)
    total = sum(p.grad.pow(2).sum().item() for p in params if p.grad is not None) ** 0.5
    if total > max_norm:
        with torch.no_grad():
            for p in params:
                p.mul_(max_norm / total)
    return float(total)
