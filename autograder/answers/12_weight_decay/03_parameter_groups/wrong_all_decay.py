# loses test_sorts_weights_and_biases: biases decayed
def parameter_groups(net, wd):
    return [{"params": [p for p in net.parameters() if p.requires_grad], "weight_decay": wd}]
