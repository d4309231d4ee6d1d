# loses test_trains_and_tells_the_figures: mean of means
def train_epoch(net, batches, loss, updater):
    net.train()
    losses, shares = [], []
    for X, y in batches:
        scores = net(X)
        mean = loss(scores, y).mean()
        mean.backward()
        losses.append(mean.item())
        shares.append((scores.argmax(1) == y).float().mean().item())
        updater(len(y))
    return sum(losses) / len(losses), sum(shares) / len(shares)
