# loses test_sorts_weights_and_biases: other decay
def parameter_groups(net, wd):
    params = [p for p in net.parameters() if p.requires_grad]
    return [
        {"params": [p for p in params if p.dim() > 1], "weight_decay": wd / 2},
        {"params": [p for p in params if p.dim() < 2], "weight_decay": 0},
    ]
