# loses test_goes_through_params_once: not scaled
def clip_gradients(params, max_norm):
    total = sum(p.grad.pow(2).sum().item() for p in params if p.grad is not None) ** 0.5
    if total > max_norm:
        for p in params:
            if p.grad is not None:
                p.grad.mul_(max_norm / total)
    return float(total)
