# loses test_means_of_all_and_of_columns: median
def means(A):
    return A.median(), A.median(0).values
