# loses test_goes_by_dimensions: matrix without decay
def parameter_groups(net, wd):
    params = [p for p in net.parameters() if p.requires_grad]
    return [
        {"params": [p for p in params if p.numel() > max(p.shape, default=1)], "weight_decay": wd},
        {"params": [p for p in params if p.numel() <= max(p.shape, default=1)], "weight_decay": 0},
    ]
