# loses test_takes_any_module: two dimensions at most
def count_parameters(net):
    total = 0
    for p in net.parameters():
        if p.requires_grad:
            total += p.shape[0] * p.shape[1] if p.dim() == 2 else max(p.shape, default=0)
    return total
