# loses test_refuses_a_wrong_length: no exception
def matvec(A, x):
    n = min(A.shape[1], len(x))
    return A[:, :n] @ x[:n]
