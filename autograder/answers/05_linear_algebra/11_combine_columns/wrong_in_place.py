# loses test_weighs_and_adds_the_columns: input changed
def combine_columns(A, x):
    A *= x
    return A.sum(1)
