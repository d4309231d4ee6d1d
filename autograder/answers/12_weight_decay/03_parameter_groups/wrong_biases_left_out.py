# loses test_sorts_weights_and_biases: left out
def parameter_groups(net, wd):
    return [{"params": [p for p in net.parameters() if p.requires_grad and p.dim() > 1], "weight_decay": wd}]
