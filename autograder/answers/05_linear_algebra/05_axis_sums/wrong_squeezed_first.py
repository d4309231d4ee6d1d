# loses test_takes_any_matrix: summed over everything
def axis_sums(A):
    A = A.squeeze()
    return A.sum(0), A.sum(-1)
