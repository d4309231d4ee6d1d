# loses test_takes_any_matrix: wrong dtype
def means(A):
    return A.float().mean(), A.float().mean(0)
