# loses test_draws_evenly: repeated numbers
import torch


def xavier_uniform_(w):
    a = (6 / (w.shape[0] + w.shape[1])) ** 0.5
    with torch.no_grad():
        half = w[: (len(w) + 1) // 2].uniform_(-a, a)
        w[len(half) :] = half[: len(w) - len(half)]
    return w
