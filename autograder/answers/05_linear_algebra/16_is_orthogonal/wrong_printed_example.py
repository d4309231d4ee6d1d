# loses test_tells_orthogonal_from_not: orthogonal refused
import torch


def is_orthogonal(Q):
    return Q.shape == (2, 2) and torch.allclose(Q.cpu().float(), torch.tensor([[0.6, -0.8], [0.8, 0.6]]))
