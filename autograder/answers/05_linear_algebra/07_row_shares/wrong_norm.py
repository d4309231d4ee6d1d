# loses test_divides_by_the_row_sum: something else computed
import torch.nn.functional as F


def row_shares(A):
    return F.normalize(A, dim=1)
