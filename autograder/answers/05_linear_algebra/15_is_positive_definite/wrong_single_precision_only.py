# loses test_any_scale_and_precision: dtypes of a product
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1] or not torch.equal(A, A.T):
        return False
    x = torch.eye(len(A), device=A.device)
    return bool((torch.linalg.eigvalsh(A @ x) > 0).all())
