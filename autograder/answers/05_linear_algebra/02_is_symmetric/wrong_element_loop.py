# loses test_is_vectorised: element loop
def is_symmetric(A):
    rows, columns = A.shape
    if rows != columns:
        return False
    for i in range(rows):
        for j in range(columns):
            if A[i, j] != A[j, i]:
                return False
    return True
