# loses test_measures_a_matrix: wrong type
def frobenius(A):
    return A.norm().item()
