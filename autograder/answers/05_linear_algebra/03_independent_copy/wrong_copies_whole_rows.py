# loses test_leaves_the_larger_matrix_behind, test_takes_any_matrix: keeps the large storage
import torch


def independent_copy(A):
    rows = A.as_strided((A.shape[0], A.stride(0)), A.stride(), A.storage_offset() - A.storage_offset() % A.stride(0))
    first = A.storage_offset() % A.stride(0)
    return rows.clone()[:, first :: A.stride(1)][:, : A.shape[1]] if A.stride(0) > A.stride(1) else A.clone()
