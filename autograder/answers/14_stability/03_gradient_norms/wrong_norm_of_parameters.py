# loses test_gives_a_norm_for_each_parameter: norm of parameters
def gradient_norms(net, X):
    return [p.norm().item() for p in net.parameters()]
