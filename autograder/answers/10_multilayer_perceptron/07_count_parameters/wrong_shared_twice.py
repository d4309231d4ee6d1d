# loses test_shared_ones_count_once: shared twice
def count_parameters(net):
    named = net.named_parameters(remove_duplicate=False)
    return sum(p.numel() for _, p in named if p.requires_grad)
