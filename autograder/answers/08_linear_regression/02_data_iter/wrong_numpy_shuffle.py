# loses test_every_example_once: NumPy's random
import numpy as np
import torch


def data_iter(batch_size, features, labels):
    if batch_size < 1:
        raise ValueError
    order = torch.from_numpy(np.random.permutation(len(features))).to(features.device)
    for part in order.split(batch_size):
        yield features[part], labels[part]
