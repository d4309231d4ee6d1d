# loses test_frozen_ones_do_not_count, test_shared_ones_count_once, test_buffers_do_not_count: frozen counted
def count_parameters(net):
    return sum(t.numel() for t in net.state_dict().values())
