# loses test_weighs_and_adds_the_columns: nothing returned
def combine_columns(A, x):
    (A * x).sum(1)
