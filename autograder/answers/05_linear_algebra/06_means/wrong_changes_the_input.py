# loses test_means_of_all_and_of_columns: input changed
def means(A):
    A /= A.shape[0]
    return A.sum() / A.shape[1], A.sum(0)
