# loses test_takes_any_number_of_dimensions: matrices only
def frobenius(A):
    return A[:].norm()
