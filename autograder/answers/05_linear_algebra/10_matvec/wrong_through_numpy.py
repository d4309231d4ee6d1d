# loses test_multiplies_rows_with_x, test_is_one_product, test_refuses_a_wrong_length: through NumPy
import torch


def matvec(A, x):
    return torch.from_numpy(A.numpy() @ x.numpy())
