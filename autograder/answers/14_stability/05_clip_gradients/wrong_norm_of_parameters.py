# loses test_scales_all_by_one_factor: norm of parameters
def clip_gradients(params, max_norm):
    params = list(params)
    total = sum(p.detach().pow(2).sum().item() for p in params) ** 0.5
    if total > max_norm:
        for p in params:
            p.grad.mul_(max_norm / total)
    return float(total)
