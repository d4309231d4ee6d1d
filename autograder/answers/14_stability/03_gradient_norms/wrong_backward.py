# loses test_old_gradients_do_not_count, test_leaves_gradients_as_they_are: added to what was there
def gradient_norms(net, X):
    net(X).sum().backward()
    return [p.grad.norm().item() for p in net.parameters()]
