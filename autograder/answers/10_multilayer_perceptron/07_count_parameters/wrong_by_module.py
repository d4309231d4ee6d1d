# loses test_shared_ones_count_once: shared twice
def count_parameters(net):
    total = 0
    for module in net.modules():
        total += sum(p.numel() for p in module.parameters(recurse=False) if p.requires_grad)
    return total
