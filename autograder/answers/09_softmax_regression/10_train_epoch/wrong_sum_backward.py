# loses test_trains_and_tells_the_figures: sum differentiated
def train_epoch(net, batches, loss, updater):
    net.train()
    total = right = n = 0
    for X, y in batches:
        scores = net(X)
        losses = loss(scores, y)
        losses.sum().backward()
        total += losses.sum().item()
        right += int((scores.argmax(1) == y).sum())
        n += len(y)
        updater(len(y))
    return total / n, right / n
