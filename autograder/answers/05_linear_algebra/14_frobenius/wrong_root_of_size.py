# loses test_measures_a_matrix: unused contents
def frobenius(A):
    return A.new_tensor(A.numel()).sqrt()
