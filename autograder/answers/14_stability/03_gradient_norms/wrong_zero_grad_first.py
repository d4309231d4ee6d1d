# loses test_leaves_gradients_as_they_are: left in grad
def gradient_norms(net, X):
    net.zero_grad()
    net(X).sum().backward()
    return [p.grad.norm().item() for p in net.parameters()]
