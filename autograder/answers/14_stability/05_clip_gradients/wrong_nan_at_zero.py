# loses test_takes_no_gradient_and_norm_zero: nan at 0
import torch


def clip_gradients(params, max_norm):
    grads = [p.grad for p in params if p.grad is not None]
    if not grads:
        return 0.0
    total = torch.linalg.vector_norm(torch.stack([g.norm() for g in grads]))
    factor = torch.minimum(torch.ones_like(total), max_norm / total * (total / total))
    for g in grads:
        g.mul_(factor)
    return total.item()
