# loses test_weighs_and_adds_the_columns: factor
def combine_columns(A, x):
    return (A * x).mean(1)
