# loses test_weighs_and_adds_the_columns: row-weighted
def combine_columns(A, x):
    return (A.T * x).sum(1)
