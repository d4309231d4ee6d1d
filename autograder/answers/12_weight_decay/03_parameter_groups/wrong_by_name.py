# loses test_goes_by_dimensions: norm layers' weights decayed
def parameter_groups(net, wd):
    trained = [(n, p) for n, p in net.named_parameters() if p.requires_grad]
    return [
        {"params": [p for n, p in trained if "bias" not in n], "weight_decay": wd},
        {"params": [p for n, p in trained if "bias" in n], "weight_decay": 0},
    ]
