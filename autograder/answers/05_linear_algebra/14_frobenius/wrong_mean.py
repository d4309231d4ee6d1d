# loses test_measures_a_matrix: none
def frobenius(A):
    return A.square().mean().sqrt()
