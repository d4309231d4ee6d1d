# loses test_takes_any_matrix: squeezed
def linear_jacobians(A):
    return A.squeeze(), A.squeeze().T if A.squeeze().dim() > 1 else A.squeeze()
