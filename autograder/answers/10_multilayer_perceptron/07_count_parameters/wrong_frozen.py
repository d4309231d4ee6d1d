# loses test_frozen_ones_do_not_count: frozen counted
def count_parameters(net):
    return sum(p.numel() for p in net.parameters())
