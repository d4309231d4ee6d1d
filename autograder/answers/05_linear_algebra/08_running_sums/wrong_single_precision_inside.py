# loses test_takes_any_matrix: single precision
def running_sums(A):
    return tuple(A.float().cumsum(axis).to(A.dtype) for axis in (0, 1))
