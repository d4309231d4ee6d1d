# loses test_sums_along_each_axis: none
def running_sums(A):
    return A.cummax(0).values, A.cummax(1).values
