# loses test_fills_w_within_the_bound: Python's random
import random

import torch


def xavier_uniform_(w):
    a = (6 / (w.shape[0] + w.shape[1])) ** 0.5
    with torch.no_grad():
        return w.copy_(torch.tensor([[random.uniform(-a, a) for _ in row] for row in w]))
