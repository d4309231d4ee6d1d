# loses test_takes_any_sizes: squeezed
def quadratic_gradient(A, x):
    return ((A + A.T) @ x[:, None]).squeeze()
