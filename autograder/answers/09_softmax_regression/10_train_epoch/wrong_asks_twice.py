# loses test_asks_once_for_each_batch: asked again
def train_epoch(net, batches, loss, updater):
    net.train()
    total = right = n = 0
    for X, y in batches:
        losses = loss(net(X), y)
        losses.mean().backward()
        total += losses.sum().item()
        right += int((net(X).argmax(1) == y).sum())
        n += len(y)
        updater(len(y))
    return total / n, right / n
