# loses test_takes_any_vectors: wrong dtype
import torch


def pairwise_sum(a, b):
    return torch.add(a[:, None], b, out=torch.empty(len(a), len(b), device=a.device))
