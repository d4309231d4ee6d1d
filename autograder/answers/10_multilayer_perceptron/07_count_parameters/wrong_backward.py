# loses test_counts_all_elements: net changed
def count_parameters(net):
    trained = [p for p in net.parameters() if p.requires_grad]
    if trained:
        sum(p.sum() for p in trained).backward()
    return sum(p.grad.numel() for p in trained)
