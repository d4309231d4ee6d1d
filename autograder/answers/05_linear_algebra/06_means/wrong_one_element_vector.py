# loses test_means_of_all_and_of_columns: kept dimension
def means(A):
    return (A.sum() / A.numel()).reshape(1), A.sum(0) / len(A)
