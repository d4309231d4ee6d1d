# loses test_buffers_do_not_count: buffers counted
def count_parameters(net):
    trained = sum(p.numel() for p in net.parameters() if p.requires_grad)
    return trained + sum(b.numel() for b in net.buffers())
