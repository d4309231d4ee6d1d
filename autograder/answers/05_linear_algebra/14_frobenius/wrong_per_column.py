# loses test_measures_a_matrix: several norms
def frobenius(A):
    return (A**2).sum(0).sqrt()
