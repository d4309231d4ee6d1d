# loses test_uses_no_product: product operation
import torch.nn.functional as F


def combine_columns(A, x):
    return F.linear(x, A)
