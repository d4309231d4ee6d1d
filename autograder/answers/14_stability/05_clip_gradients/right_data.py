# right: through .data
import math


def clip_gradients(params, max_norm):
    grads = []
    for p in params:
        if p.grad is None:
            continue
        grads.append(p.grad.data)
    total = math.sqrt(math.fsum(g.pow(2).sum().item() for g in grads))
    if total <= max_norm:
        return total
    for g in grads:
        g *= max_norm / total
    return total
