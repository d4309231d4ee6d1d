# loses test_keeps_object_and_memory: something kept
history = []


def clip_gradients(params, max_norm):
    grads = [p.grad for p in params if p.grad is not None]
    total = sum(g.pow(2).sum().item() for g in grads) ** 0.5
    history.append([g.clone() for g in grads])
    if total > max_norm:
        for g in grads:
            g.mul_(max_norm / total)
    return float(total)
