# right: sums in a list, as in the book
import torch


def train_epoch(net, batches, loss, updater):
    net.train()
    metric = [0.0] * 3
    for X, y in batches:
        y_hat = net(X)
        l = loss(y_hat, y)
        l.mean().backward()
        updater(X.shape[0])
        with torch.no_grad():
            metric[0] += float(l.sum())
            metric[1] += float((y_hat.argmax(axis=1).type(y.dtype) == y).type(y.dtype).sum())
            metric[2] += y.numel()
    return metric[0] / metric[2], metric[1] / metric[2]
