# right: detached tensors added up
import torch


def train_epoch(net, batches, loss, updater):
    net.train(True)
    total, right, n = 0, 0, 0
    for X, y in batches:
        scores = net(X)
        losses = loss(scores, y)
        torch.autograd.backward(losses.sum() / len(y))
        total = total + losses.detach().sum()
        right = right + scores.detach().max(1).indices.eq(y).sum()
        n += len(y)
        updater(len(y))
    return (total / n).item(), (right / n).item()
