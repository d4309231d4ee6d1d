# loses test_weighs_and_adds_the_columns: summed up
def combine_columns(A, x):
    return (A * x).sum()
