# loses test_shared_ones_count_once: equal taken for shared
def count_parameters(net):
    seen = {tuple(p.flatten().tolist()): p for p in net.parameters() if p.requires_grad}
    return sum(p.numel() for p in seen.values())
