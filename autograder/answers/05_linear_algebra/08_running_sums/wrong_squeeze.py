# loses test_takes_any_matrix: squeezed
def running_sums(A):
    return A.cumsum(0).squeeze(), A.cumsum(1).squeeze()
