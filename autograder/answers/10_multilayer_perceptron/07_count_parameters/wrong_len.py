# loses test_counts_all_elements: first dimension
def count_parameters(net):
    return sum(len(p) for p in net.parameters() if p.requires_grad)
