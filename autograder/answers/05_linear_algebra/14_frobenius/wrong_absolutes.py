# loses test_measures_a_matrix: sum of absolutes
def frobenius(A):
    return A.abs().sum()
