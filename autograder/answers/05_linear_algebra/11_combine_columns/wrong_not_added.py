# loses test_weighs_and_adds_the_columns: elementwise product
def combine_columns(A, x):
    return A * x
