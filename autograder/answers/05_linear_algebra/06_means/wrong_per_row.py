# loses test_means_of_all_and_of_columns: mean of the row
def means(A):
    return A.sum() / A.numel(), A.sum(1) / A.shape[1]
