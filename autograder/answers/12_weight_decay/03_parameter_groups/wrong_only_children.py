# loses test_goes_by_dimensions, test_shared_and_frozen_ones: left out
def parameter_groups(net, wd):
    params = {p for layer in net.children() for p in layer.parameters(recurse=False) if p.requires_grad}
    return [
        {"params": [p for p in params if p.dim() > 1], "weight_decay": wd},
        {"params": [p for p in params if p.dim() < 2], "weight_decay": 0},
    ]
