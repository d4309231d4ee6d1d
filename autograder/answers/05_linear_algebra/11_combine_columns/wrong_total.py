# loses test_weighs_and_adds_the_columns: wrong shape
def combine_columns(A, x):
    return (A * x).sum()
