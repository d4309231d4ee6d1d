# loses test_takes_any_layout: none
def matvec(A, x):
    return (A.float() @ x.float()).to(A.dtype)
