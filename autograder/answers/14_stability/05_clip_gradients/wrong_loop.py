# loses test_is_vectorised: element loop
def clip_gradients(params, max_norm):
    grads = [p.grad for p in params if p.grad is not None]
    total = sum(v.item() ** 2 for g in grads for v in g.flatten()) ** 0.5
    if total > max_norm:
        for g in grads:
            g.mul_(max_norm / total)
    return float(total)
