# loses test_is_one_product, test_refuses_inner_sizes_that_differ: element loop
import torch


def matmul(A, B):
    return sum(torch.outer(column, row) for column, row in zip(A.T, B))
