# loses test_takes_any_matrix: single precision
def axis_sums(A):
    return tuple(A.float().sum(axis).to(A.dtype) for axis in (0, 1))
