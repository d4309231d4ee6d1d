# loses test_sums_along_each_axis: none
def running_sums(A):
    down, along = A.clone(), A.clone()
    down[1:] += A[:-1]
    along[:, 1:] += A[:, :-1]
    return down, along
