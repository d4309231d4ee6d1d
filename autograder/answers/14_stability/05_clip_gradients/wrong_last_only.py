# loses test_scales_all_by_one_factor: norms of each
def clip_gradients(params, max_norm):
    total = 0.0
    for p in params:
        if p.grad is not None:
            total = p.grad.norm().item()
            if total > max_norm:
                p.grad.mul_(max_norm / total)
    return total
