# loses test_refuses_a_wrong_length: wrong exception
def matvec(A, x):
    if A.shape[1] != len(x):
        raise ValueError("the lengths do not fit")
    return A @ x
