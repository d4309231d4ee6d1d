# loses test_leaves_recording_as_it_is: requires_grad changed
import torch


def xavier_uniform_(w):
    a = (6 / (w.shape[0] + w.shape[1])) ** 0.5
    with torch.no_grad():
        w.uniform_(-a, a)
    return w.requires_grad_()
