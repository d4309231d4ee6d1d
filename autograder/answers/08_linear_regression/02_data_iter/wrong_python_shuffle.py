# loses test_every_example_once: Python's random
import random

import torch


def data_iter(batch_size, features, labels):
    if batch_size < 1:
        raise ValueError
    indices = list(range(len(features)))
    random.shuffle(indices)
    for i in range(0, len(indices), batch_size):
        part = torch.tensor(indices[i : i + batch_size], device=features.device)
        yield features[part], labels[part]
