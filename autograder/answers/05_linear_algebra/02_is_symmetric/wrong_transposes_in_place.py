# loses test_tells_symmetric_from_not: input changed
import torch


def is_symmetric(A):
    before = A.clone()
    return torch.equal(before, A.t_())
