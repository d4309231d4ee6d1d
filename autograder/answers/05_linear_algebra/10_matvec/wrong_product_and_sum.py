# loses test_is_one_product: product and sum
def matvec(A, x):
    return (A * x).sum(dim=1)
