# loses test_takes_any_layout: squeeze
def matvec(A, x):
    return (A @ x.unsqueeze(1)).squeeze()
