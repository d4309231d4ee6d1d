# loses test_multiplies_rows_with_columns, test_is_one_product, test_refuses_inner_sizes_that_differ: through NumPy
import torch


def matmul(A, B):
    return torch.from_numpy(A.numpy() @ B.numpy())
