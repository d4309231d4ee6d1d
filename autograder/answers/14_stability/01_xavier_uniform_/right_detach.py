# right: through detach, in several steps
import torch


def xavier_uniform_(w):
    a = torch.sqrt(torch.tensor(6.0 / (w.size(0) + w.size(1)))).item()
    w.detach().uniform_(0, 1).sub_(0.5).mul_(2 * a)
    return w
