# loses test_takes_whole_numbers: int raises
import torch


def vector_norms(u):
    return torch.norm(u, p=2), torch.norm(u, p=1)
