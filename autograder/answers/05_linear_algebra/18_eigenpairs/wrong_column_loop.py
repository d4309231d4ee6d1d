# loses test_is_vectorised: element loop
import torch


def eigenpairs(A):
    values, vectors = torch.linalg.eigh(A)
    order = sorted(range(len(A)), key=lambda i: -values[i].item())
    return torch.stack([values[i] for i in order]), torch.stack([vectors[:, i] for i in order], dim=1)
