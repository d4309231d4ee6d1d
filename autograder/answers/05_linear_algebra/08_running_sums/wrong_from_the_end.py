# loses test_sums_along_each_axis: from the end
def running_sums(A):
    return A.flip(0).cumsum(0).flip(0), A.flip(1).cumsum(1).flip(1)
