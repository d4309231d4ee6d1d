# right: torch.optim.SGD on scaled gradients
import torch


def sgd(params, lr, batch_size):
    if params:
        optimizer = torch.optim.SGD(params, lr=lr / batch_size)
        optimizer.step()
        optimizer.zero_grad()
