# loses test_measures_a_matrix: wrong device
def frobenius(A):
    return A.cpu().norm()
