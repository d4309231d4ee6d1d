# loses test_sums_over_each_axis: swapped
def axis_sums(A):
    return A.sum(1, keepdim=True), A.sum(0, keepdim=True)
