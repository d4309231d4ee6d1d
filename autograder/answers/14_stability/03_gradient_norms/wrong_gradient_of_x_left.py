# loses test_leaves_gradients_as_they_are: added to grad
def gradient_norms(net, X):
    before = [p.grad for p in net.parameters()]
    for p in net.parameters():
        p.grad = None
    net(X).sum().backward()
    norms = [p.grad.norm().item() for p in net.parameters()]
    for p, old in zip(net.parameters(), before):
        p.grad = old
    return norms
