# loses test_shared_and_frozen_ones: twice
def parameter_groups(net, wd):
    params = [p for _, p in net.named_parameters(remove_duplicate=False) if p.requires_grad]
    return [
        {"params": [p for p in params if p.dim() > 1], "weight_decay": wd},
        {"params": [p for p in params if p.dim() < 2], "weight_decay": 0},
    ]
