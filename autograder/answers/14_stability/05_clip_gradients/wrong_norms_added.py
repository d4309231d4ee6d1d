# loses test_scales_all_by_one_factor: norms of each
def clip_gradients(params, max_norm):
    grads = [p.grad for p in params if p.grad is not None]
    total = sum(g.norm().item() for g in grads)
    if total > max_norm:
        for g in grads:
            g.mul_(max_norm / total)
    return float(total)
