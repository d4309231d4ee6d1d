# loses test_divides_by_the_row_sum: input changed
import torch


def row_shares(A):
    return torch.div(A, A.sum(1, keepdim=True), out=A)
