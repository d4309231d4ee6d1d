# right: batches listed first
import torch


def evaluate_loss(net, batches, loss):
    batches = list(batches)
    if len(batches) == 0:
        raise ValueError("empty")
    before = [(m, m.training) for m in net.modules()]
    net.eval()
    try:
        with torch.set_grad_enabled(False):
            means = [loss(net(X), y).mean() for X, y in batches]
    finally:
        for m, mode in before:
            m.training = mode
    lengths = torch.tensor([float(len(y)) for _, y in batches])
    return ((torch.stack(means).cpu() * lengths).sum() / lengths.sum()).item()
