# loses test_leaves_gradients_as_they_are: other tensor in grad
def gradient_norms(net, X):
    before = [None if p.grad is None else p.grad.clone() for p in net.parameters()]
    net.zero_grad()
    net(X.detach()).sum().backward()
    norms = [p.grad.norm().item() for p in net.parameters()]
    for p, old in zip(net.parameters(), before):
        p.grad = old
    return norms
