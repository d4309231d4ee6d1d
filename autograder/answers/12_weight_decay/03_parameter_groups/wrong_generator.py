# loses test_sorts_weights_and_biases: generator
def parameter_groups(net, wd):
    trained = [p for p in net.parameters() if p.requires_grad]
    return [
        {"params": (p for p in trained if p.dim() > 1), "weight_decay": wd},
        {"params": (p for p in trained if p.dim() < 2), "weight_decay": 0},
    ]
