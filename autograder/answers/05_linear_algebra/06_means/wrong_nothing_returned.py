# loses test_means_of_all_and_of_columns: nothing returned
def means(A):
    overall, per_column = A.sum() / A.numel(), A.sum(0) / len(A)
