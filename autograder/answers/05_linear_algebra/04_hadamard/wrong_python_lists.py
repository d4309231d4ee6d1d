# loses test_is_vectorised: element loop
import torch


def hadamard(A, B):
    products = [[a * b for a, b in zip(p, q)] for p, q in zip(A.tolist(), B.tolist())]
    return torch.tensor(products, dtype=A.dtype, device=A.device)
