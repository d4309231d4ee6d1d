# loses test_tells_orthogonal_from_not: not perpendicular
import torch


def is_orthogonal(Q):
    n, m = Q.shape
    return (
        n == m
        and torch.allclose((Q * Q).sum(0), Q.new_ones(n), atol=1e-3)
        and torch.allclose((Q * Q).sum(1), Q.new_ones(n), atol=1e-3)
    )
