# right: module by module, shared ones by id
def count_parameters(net):
    seen = {}
    for module in net.modules():
        for p in module.parameters(recurse=False):
            seen[id(p)] = p
    return sum(p.nelement() for p in seen.values() if p.requires_grad)
