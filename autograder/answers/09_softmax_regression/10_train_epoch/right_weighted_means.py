# right: means weighted with the lengths
def train_epoch(net, batches, loss, updater):
    for module in net.modules():
        module.training = True
    seen = []
    for X, y in batches:
        scores = net(X)
        mean = loss(scores, y).mean()
        mean.backward()
        hits = (scores.argmax(-1) == y).float().mean()
        seen.append((len(y), mean.item(), hits.item()))
        updater(len(y))
    n = sum(length for length, _, _ in seen)
    return sum(k * a for k, a, _ in seen) / n, sum(k * b for k, _, b in seen) / n
