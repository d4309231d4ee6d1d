# loses test_counts_all_elements: tensors
def count_parameters(net):
    return len(list(net.parameters()))
