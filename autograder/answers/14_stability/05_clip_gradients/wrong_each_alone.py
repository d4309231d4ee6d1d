# loses test_scales_all_by_one_factor: each gradient alone
def clip_gradients(params, max_norm):
    grads = [p.grad for p in params if p.grad is not None]
    total = sum(g.pow(2).sum().item() for g in grads) ** 0.5
    for g in grads:
        norm = g.norm().item()
        if norm > max_norm:
            g.mul_(max_norm / norm)
    return float(total)
