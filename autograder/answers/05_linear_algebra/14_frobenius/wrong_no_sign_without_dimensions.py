# loses test_takes_any_number_of_dimensions: wrong type
def frobenius(A):
    return A.norm() if A.dim() else abs(A.item())
