# loses test_shared_and_frozen_ones, test_an_optimizer_takes_them: frozen ones in a group
def parameter_groups(net, wd):
    params = list(net.parameters())
    return [
        {"params": [p for p in params if p.dim() > 1], "weight_decay": wd},
        {"params": [p for p in params if p.dim() < 2], "weight_decay": 0},
    ]
