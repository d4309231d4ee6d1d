# loses test_asks_net_once_in_its_mode: parameters changed
import torch


def gradient_norms(net, X):
    parameters = list(net.parameters())
    grads = torch.autograd.grad(net(X).sum(), parameters)
    with torch.no_grad():
        for p, g in zip(parameters, grads):
            p -= 0.01 * g
    return [g.norm().item() for g in grads]
