# loses test_measures_a_matrix: square of the sum
def frobenius(A):
    return A.sum().square().sqrt()
