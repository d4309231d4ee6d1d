# loses test_sorts_weights_and_biases: generator
def parameter_groups(net, wd):
    trained = [p for p in net.parameters() if p.requires_grad]
    return [
        {"params": filter(lambda p: p.dim() > 1, trained), "weight_decay": wd},
        {"params": filter(lambda p: p.dim() < 2, trained), "weight_decay": 0},
    ]
