# loses test_keeps_object_and_memory: new tensors
def clip_gradients(params, max_norm):
    params = [p for p in params if p.grad is not None]
    total = sum(p.grad.pow(2).sum().item() for p in params) ** 0.5
    if total > max_norm:
        for p in params:
            p.grad = p.grad * (max_norm / total)
    return float(total)
