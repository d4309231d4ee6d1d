# loses test_leaves_recording_as_it_is: without no_grad
import torch


def xavier_uniform_(w):
    a = (6 / (w.shape[0] + w.shape[1])) ** 0.5
    return w.uniform_(-a, a)
