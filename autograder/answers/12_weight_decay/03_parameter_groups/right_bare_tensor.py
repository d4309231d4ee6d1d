# right: a tensor alone as params
def parameter_groups(net, wd):
    groups = []
    for name, p in net.named_parameters():
        if p.requires_grad:
            groups.append({"params": p, "weight_decay": wd * (p.dim() >= 2), "name": name})
    return groups
