# loses test_means_of_all_and_of_columns: sum
def means(A):
    return A.sum(), A.sum(0)
