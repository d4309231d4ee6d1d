# loses test_is_one_product, test_refuses_a_wrong_length: element loop
import torch


def matvec(A, x):
    result = torch.zeros_like(A[:, 0])
    for j in range(len(x)):
        result += x[j] * A[:, j % A.shape[1]]
    return result
