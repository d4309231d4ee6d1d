# right: grad mode switched by hand
import torch


def evaluate_accuracy(net, batches):
    before = torch.is_grad_enabled()
    frozen = {id(m) for m in net.modules() if not m.training}
    torch.set_grad_enabled(False)
    net.eval()
    try:
        metric = [0.0, 0.0]
        for X, y in batches:
            metric[0] += float((net(X).argmax(1).type(y.dtype) == y).sum())
            metric[1] += len(X)
    finally:
        torch.set_grad_enabled(before)
        for m in net.modules():
            m.training = id(m) not in frozen
    if metric[1] == 0:
        raise ValueError
    return metric[0] / metric[1]
