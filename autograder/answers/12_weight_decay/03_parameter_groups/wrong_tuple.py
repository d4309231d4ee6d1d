# loses test_sorts_weights_and_biases: no list of dicts
def parameter_groups(net, wd):
    params = [p for p in net.parameters() if p.requires_grad]
    return [p for p in params if p.dim() > 1], [p for p in params if p.dim() < 2]
