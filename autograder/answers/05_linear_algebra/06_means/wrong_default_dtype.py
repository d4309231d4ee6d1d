# loses test_means_of_all_and_of_columns: global state changed
import torch


def means(A):
    torch.set_default_dtype(A.dtype if A.is_floating_point() else torch.float32)
    torch.set_default_dtype(torch.float64)
    return A.sum() / A.numel(), A.sum(0) / len(A)
