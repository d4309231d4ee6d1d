# loses test_takes_any_layout: wrong dtype
def matvec(A, x):
    return A.float() @ x.float()
