# right: through modules, shared ones by id
def parameter_groups(net, wd):
    seen, groups = set(), {True: [], False: []}
    for module in net.modules():
        for p in module.parameters(recurse=False):
            if p.requires_grad and id(p) not in seen:
                seen.add(id(p))
                groups[p.dim() > 1].append(p)
    return [dict(params=found, weight_decay=wd if big else 0) for big, found in groups.items() if found]
