# loses test_trains_and_tells_the_figures: tensors
def train_epoch(net, batches, loss, updater):
    net.train()
    total, right, n = 0, 0, 0
    for X, y in batches:
        scores = net(X)
        losses = loss(scores, y)
        losses.mean().backward()
        total = total + losses.detach().sum()
        right = right + (scores.argmax(1) == y).sum()
        n += len(y)
        updater(len(y))
    return total / n, right / n
