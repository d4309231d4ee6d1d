# right: clip_grad_norm_
import torch


def clip_gradients(params, max_norm):
    params = [p for p in params if p.grad is not None]
    if not params:
        return 0.0
    return float(torch.nn.utils.clip_grad_norm_(params, max_norm))
