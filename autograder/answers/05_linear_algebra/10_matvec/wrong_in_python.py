# loses test_is_one_product, test_refuses_a_wrong_length: product and sum
import torch


def matvec(A, x):
    weights = x.tolist()
    numbers = [sum(a * w for a, w in zip(row, weights)) for row in A.tolist()]
    return torch.tensor(numbers, dtype=A.dtype, device=A.device)
