# loses test_keeps_no_graphs: graphs kept
def train_epoch(net, batches, loss, updater):
    net.train()
    total = right = n = 0
    for X, y in batches:
        scores = net(X)
        losses = loss(scores, y)
        losses.mean().backward(retain_graph=True)
        total = total + losses.sum()
        right += int((scores.argmax(1) == y).sum())
        n += len(y)
        updater(len(y))
    return float(total) / n, right / n
