# loses test_is_vectorised: element loop
def means(A):
    total = 0.0
    for row in A:
        for element in row:
            total = total + element
    return total / A.numel(), A.sum(0) / len(A)
