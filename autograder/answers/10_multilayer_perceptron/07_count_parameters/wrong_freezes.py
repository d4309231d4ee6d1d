# loses test_counts_all_elements: net changed
def count_parameters(net):
    total = sum(p.numel() for p in net.parameters() if p.requires_grad)
    for p in net.parameters():
        p.requires_grad = False
    return total
