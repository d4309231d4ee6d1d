# loses test_does_not_scale_up: scaled up
def clip_gradients(params, max_norm):
    grads = [p.grad for p in params if p.grad is not None]
    total = sum(g.pow(2).sum().item() for g in grads) ** 0.5
    if total > 0:
        for g in grads:
            g.mul_(max_norm / total)
    return float(total)
