# loses test_is_vectorised: element loop
def frobenius(A):
    if A.dim() == 0:
        return A.abs()
    return sum(frobenius(row) ** 2 for row in A).sqrt()
