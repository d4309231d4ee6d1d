# loses test_refuses_a_wrong_length: no exception
def matvec(A, x):
    try:
        return A @ x
    except RuntimeError:
        return None
