# loses test_weighs_and_adds_the_columns: none
def combine_columns(A, x):
    return (A * x).mean(1)
