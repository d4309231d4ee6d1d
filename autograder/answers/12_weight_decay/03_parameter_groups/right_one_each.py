# right: a group for each parameter
def parameter_groups(net, wd):
    return [
        {"params": [p], "weight_decay": wd if len(p.shape) > 1 else 0.0}
        for p in net.parameters()
        if p.requires_grad
    ]
