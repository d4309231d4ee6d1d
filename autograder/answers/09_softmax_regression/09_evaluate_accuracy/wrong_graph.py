# loses test_builds_no_graph: graph built
def evaluate_accuracy(net, batches):
    modes = [(m, m.training) for m in net.modules()]
    net.eval()
    right = total = 0
    try:
        for X, y in batches:
            right += int((net(X).argmax(1) == y).sum())
            total += len(y)
    finally:
        for m, mode in modes:
            m.training = mode
    if not total:
        raise ValueError
    return right / total
