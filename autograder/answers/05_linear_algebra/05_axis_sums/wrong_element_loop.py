# loses test_is_vectorised: element loop
def axis_sums(A):
    rows, columns = A.shape
    axis0, axis1 = A.new_zeros(columns), A.new_zeros(rows)
    for i in range(rows):
        for j in range(columns):
            axis0[j] += A[i, j]
            axis1[i] += A[i, j]
    return axis0, axis1
