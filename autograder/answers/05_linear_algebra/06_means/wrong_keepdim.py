# loses test_means_of_all_and_of_columns: kept dimension
def means(A):
    return A.sum() / A.numel(), A.sum(0, keepdim=True) / len(A)
