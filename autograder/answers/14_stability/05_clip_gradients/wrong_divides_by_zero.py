# loses test_takes_no_gradient_and_norm_zero: divided by zero
def clip_gradients(params, max_norm):
    grads = [p.grad for p in params if p.grad is not None]
    total = sum(g.pow(2).sum().item() for g in grads) ** 0.5
    factor = min(1.0, max_norm / total)
    for g in grads:
        g.mul_(factor)
    return float(total)
