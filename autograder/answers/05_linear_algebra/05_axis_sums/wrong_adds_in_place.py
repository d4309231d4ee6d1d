# loses test_sums_over_each_axis: input changed
def axis_sums(A):
    axis1 = A.sum(1)
    A[0] += A[1:].sum(0)
    return A[0].clone(), axis1
