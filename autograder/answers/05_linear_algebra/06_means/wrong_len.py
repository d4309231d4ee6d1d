# loses test_means_of_all_and_of_columns: divided by len
def means(A):
    return A.sum() / len(A), A.sum(0) / len(A)
