# loses test_builds_no_graph: graph built
def evaluate_loss(net, batches, loss):
    before = [(m, m.training) for m in net.modules()]
    net.eval()
    total, n = 0.0, 0
    try:
        for X, y in batches:
            total += loss(net(X), y).mean().item() * len(y)
            n += len(y)
    finally:
        for m, mode in before:
            m.training = mode
    if not n:
        raise ValueError
    return total / n
