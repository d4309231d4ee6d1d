# right: foreach, and a factor of at most 1
import torch


@torch.no_grad()
def clip_gradients(params, max_norm):
    grads = [p.grad for p in params if p.grad is not None]
    if not grads:
        return 0.0
    total = torch.linalg.vector_norm(torch.stack([torch.linalg.vector_norm(g) for g in grads])).item()
    torch._foreach_mul_(grads, min(1.0, max_norm / total) if total > 0 else 1.0)
    return total
