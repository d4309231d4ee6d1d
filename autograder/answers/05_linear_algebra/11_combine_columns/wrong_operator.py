# loses test_uses_no_product: product operation
def combine_columns(A, x):
    return A @ x
