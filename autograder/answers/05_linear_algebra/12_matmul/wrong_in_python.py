# loses test_is_one_product, test_refuses_inner_sizes_that_differ: product and sum
import torch


def matmul(A, B):
    columns = B.T.tolist()
    rows = [[sum(a * b for a, b in zip(row, column)) for column in columns] for row in A.tolist()]
    return torch.tensor(rows, dtype=A.dtype, device=A.device)
