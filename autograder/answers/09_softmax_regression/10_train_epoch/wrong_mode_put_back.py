# loses test_is_in_training_mode: eval mode left on
def train_epoch(net, batches, loss, updater):
    was = net.training
    net.train()
    total = right = n = 0
    for X, y in batches:
        scores = net(X)
        losses = loss(scores, y)
        losses.mean().backward()
        total += losses.sum().item()
        right += int((scores.argmax(1) == y).sum())
        n += len(y)
        updater(len(y))
    net.train(was)
    return total / n, right / n
