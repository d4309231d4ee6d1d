# loses test_weighs_and_adds_the_columns: not weighted
def combine_columns(A, x):
    return A.sum(1)
