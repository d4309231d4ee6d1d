# loses test_means_of_all_and_of_columns: list for tuple
def means(A):
    return [A.sum() / A.numel(), A.sum(0) / len(A)]
