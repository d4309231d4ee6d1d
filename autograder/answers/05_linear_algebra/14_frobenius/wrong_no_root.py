# loses test_measures_a_matrix: no root
def frobenius(A):
    return (A * A).sum()
