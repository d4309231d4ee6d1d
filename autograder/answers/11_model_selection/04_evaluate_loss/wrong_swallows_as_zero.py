# loses test_puts_the_mode_back_when_something_raises: exception swallowed
import torch


def evaluate_loss(net, batches, loss):
    before = [(m, m.training) for m in net.modules()]
    net.eval()
    total, n = 0.0, 0
    try:
        with torch.no_grad():
            for X, y in batches:
                total += loss(net(X), y).mean().item() * len(y)
                n += len(y)
    except ZeroDivisionError:
        return 0.0
    finally:
        for m, mode in before:
            m.training = mode
    if not n:
        raise ValueError
    return total / n
