# loses test_leaves_the_larger_matrix_behind: keeps the large storage
import torch


def independent_copy(A):
    B = torch.empty(0, dtype=A.dtype, device=A.device)
    return B.set_(A.untyped_storage().clone(), A.storage_offset(), A.shape, A.stride())
