# loses test_counts_all_elements: net changed
def count_parameters(net):
    net.train(not net.training)
    return sum(p.numel() for p in net.parameters() if p.requires_grad)
