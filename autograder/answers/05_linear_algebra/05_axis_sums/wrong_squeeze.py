# loses test_takes_any_matrix: squeeze
def axis_sums(A):
    return A.sum(0, keepdim=True).squeeze(), A.sum(1, keepdim=True).squeeze()
