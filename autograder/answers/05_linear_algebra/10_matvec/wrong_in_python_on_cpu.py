# loses test_multiplies_rows_with_x, test_is_one_product, test_refuses_a_wrong_length: wrong device
import torch


def matvec(A, x):
    weights = x.tolist()
    return torch.tensor([sum(a * w for a, w in zip(row, weights)) for row in A.tolist()], dtype=A.dtype)
