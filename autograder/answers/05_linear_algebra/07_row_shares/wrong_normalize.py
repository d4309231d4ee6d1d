# loses test_divides_by_the_row_sum: absolute values
import torch.nn.functional as F


def row_shares(A):
    return F.normalize(A, p=1, dim=1)
