# loses test_measures_a_matrix: several norms
def frobenius(A):
    return A.norm(dim=-1)
