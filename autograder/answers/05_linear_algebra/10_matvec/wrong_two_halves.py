# loses test_is_one_product: several products
def matvec(A, x):
    half = A.shape[1] // 2
    return A[:, :half] @ x[:half] + A[:, half:] @ x[half:]
