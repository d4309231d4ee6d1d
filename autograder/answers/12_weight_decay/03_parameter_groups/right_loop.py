# right: sorted in a loop
def parameter_groups(net, wd):
    decay, no_decay = [], []
    for p in net.parameters():
        if not p.requires_grad:
            continue
        if p.ndim > 1:
            decay.append(p)
        else:
            no_decay.append(p)
    return [{"params": decay, "weight_decay": wd}, {"params": no_decay, "weight_decay": 0.0}]
