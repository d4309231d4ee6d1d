# loses test_is_vectorised: element loop
import torch


def xavier_uniform_(w):
    a = (6 / (w.shape[0] + w.shape[1])) ** 0.5
    with torch.no_grad():
        for row in w:
            row.uniform_(-a, a)
    return w
