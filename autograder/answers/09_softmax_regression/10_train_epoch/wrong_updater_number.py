# loses test_makes_the_right_steps: updater's number
def train_epoch(net, batches, loss, updater):
    net.train()
    total = right = n = 0
    for X, y in batches:
        scores = net(X)
        losses = loss(scores, y)
        losses.mean().backward()
        total += losses.sum().item()
        right += int((scores.argmax(1) == y).sum())
        n += len(y)
        updater(1)
    return total / n, right / n
