# loses test_adds_every_pair: wrong type
import numpy as np


def pairwise_sum(a, b):
    return np.add.outer(a.cpu().numpy(), b.cpu().numpy())
