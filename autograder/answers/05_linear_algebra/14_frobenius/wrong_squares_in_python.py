# loses test_is_vectorised: element loop
import torch


def frobenius(A):
    return torch.tensor(sum(v * v for v in A.flatten().tolist()), dtype=A.dtype, device=A.device).sqrt()
