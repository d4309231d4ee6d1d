# loses test_keeps_object_and_memory: data
import torch


def xavier_uniform_(w):
    a = (6 / (w.shape[0] + w.shape[1])) ** 0.5
    w.data = (torch.rand_like(w) * 2 - 1) * a
    return w
