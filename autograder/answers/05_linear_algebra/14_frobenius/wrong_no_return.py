# loses test_measures_a_matrix: nothing returned
def frobenius(A):
    A.norm()
