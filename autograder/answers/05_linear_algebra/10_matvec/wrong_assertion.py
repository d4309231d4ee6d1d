# loses test_refuses_a_wrong_length: wrong exception
def matvec(A, x):
    assert A.shape[1] == x.shape[0]
    return A @ x
