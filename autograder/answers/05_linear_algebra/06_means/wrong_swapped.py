# loses test_means_of_all_and_of_columns: swapped
def means(A):
    return A.sum(0) / len(A), A.sum() / A.numel()
