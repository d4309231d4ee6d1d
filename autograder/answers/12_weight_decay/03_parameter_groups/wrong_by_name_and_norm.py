# loses test_goes_by_dimensions: matrix without decay
def parameter_groups(net, wd):
    decay, rest = [], []
    for n, p in net.named_parameters():
        if p.requires_grad:
            flat = "bias" in n or p.dim() < 2
            (rest if flat else decay).append(p)
    return [{"params": decay, "weight_decay": wd}, {"params": rest, "weight_decay": 0}]
