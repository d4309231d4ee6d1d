# loses test_leaves_recording_as_it_is: requires_grad changed
import torch


def xavier_uniform_(w):
    a = (6 / (w.shape[0] + w.shape[1])) ** 0.5
    return w.requires_grad_(False).uniform_(-a, a)
