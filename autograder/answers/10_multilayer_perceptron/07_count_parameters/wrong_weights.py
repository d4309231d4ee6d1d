# loses test_counts_all_elements: weights only
def count_parameters(net):
    return sum(p.numel() for name, p in net.named_parameters() if "weight" in name and p.requires_grad)
