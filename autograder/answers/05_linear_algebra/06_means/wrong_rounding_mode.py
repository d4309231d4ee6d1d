# loses test_means_of_all_and_of_columns: integer division
import torch


def means(A):
    return torch.div(A.sum(), A.numel(), rounding_mode="trunc"), torch.div(A.sum(0), len(A), rounding_mode="trunc")
