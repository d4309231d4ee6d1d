# loses test_singular_is_not_orthogonal: singular raises
import torch


def is_orthogonal(Q):
    if Q.shape[0] != Q.shape[1]:
        return False
    return torch.allclose(torch.inverse(Q.double()), Q.double().T, atol=1e-3)
