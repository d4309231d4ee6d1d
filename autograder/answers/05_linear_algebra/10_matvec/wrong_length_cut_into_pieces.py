# loses test_refuses_a_wrong_length: no exception
def matvec(A, x):
    return A @ x.reshape(A.shape[1], -1)[:, 0]
