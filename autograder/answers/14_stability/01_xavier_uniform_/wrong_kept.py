# loses test_keeps_object_and_memory: something kept
import torch

kept = []


def xavier_uniform_(w):
    a = (6 / (w.shape[0] + w.shape[1])) ** 0.5
    with torch.no_grad():
        kept.append((torch.rand_like(w) * 2 - 1) * a)
        return w.copy_(kept[-1])
