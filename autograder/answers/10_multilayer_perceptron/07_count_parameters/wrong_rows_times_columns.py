# loses test_counts_all_elements: index out of range
def count_parameters(net):
    return sum(p.shape[0] * p.shape[1] for p in net.parameters() if p.requires_grad)
