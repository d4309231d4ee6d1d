# loses test_adds_every_pair, test_takes_any_vectors, test_is_vectorised: element loop
import torch


def pairwise_sum(a, b):
    return torch.tensor([[p + q for q in b.tolist()] for p in a.tolist()])
