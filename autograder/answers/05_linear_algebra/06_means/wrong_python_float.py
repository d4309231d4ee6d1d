# loses test_means_of_all_and_of_columns: wrong type
def means(A):
    return (A.sum() / A.numel()).item(), A.sum(0) / len(A)
