# loses test_adds_every_pair: transposed result
import torch


def pairwise_sum(a, b):
    across, down = torch.meshgrid(a, b, indexing="xy")
    return across + down
