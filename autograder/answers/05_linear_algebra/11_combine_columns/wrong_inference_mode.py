# loses test_uses_no_product: product operation
import torch


def combine_columns(A, x):
    with torch.inference_mode():
        return torch.matmul(A, x)
