# loses test_is_vectorised: element loop
def frobenius(A):
    total = A.new_zeros(())
    for element in A.flatten():
        total += element**2
    return total.sqrt()
