# loses test_leaves_gradients_as_they_are: cleared
def gradient_norms(net, X):
    net.zero_grad()
    net(X).sum().backward()
    norms = [p.grad.norm().item() for p in net.parameters()]
    net.zero_grad()
    return norms
