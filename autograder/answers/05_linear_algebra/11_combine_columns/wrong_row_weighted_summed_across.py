# loses test_weighs_and_adds_the_columns: row-weighted
def combine_columns(A, x):
    return (A * x.reshape(-1, 1)).sum(1)
