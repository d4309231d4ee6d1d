# loses test_means_of_all_and_of_columns: wrong dtype
def means(A):
    return A.double().mean(), A.double().mean(0)
