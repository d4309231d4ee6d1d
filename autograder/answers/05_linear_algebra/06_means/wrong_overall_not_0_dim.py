# loses test_means_of_all_and_of_columns: kept dimension
def means(A):
    A = A if A.is_floating_point() else A.float()
    return A.mean().reshape(1), A.mean(0)
