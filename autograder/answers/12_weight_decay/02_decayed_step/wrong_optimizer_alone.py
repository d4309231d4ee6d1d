# loses test_without_a_gradient: no decay
import torch


def decayed_step(w, lr, wd):
    optimizer = torch.optim.SGD([w], lr=lr, weight_decay=wd)
    optimizer.step()
    optimizer.zero_grad()
    return w
