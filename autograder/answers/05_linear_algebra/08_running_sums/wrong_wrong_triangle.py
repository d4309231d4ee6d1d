# loses test_sums_along_each_axis: none
def running_sums(A):
    rows, columns = A.shape
    return A.new_ones(rows, rows).tril() @ A, A @ A.new_ones(columns, columns).tril()
