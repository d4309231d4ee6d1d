# loses test_takes_any_layout: single precision
def matvec(A, x):
    return (A.float() @ x.float()).to(A.dtype)
