# loses test_is_vectorised: element loop
def is_orthogonal(Q):
    n = len(Q)
    if Q.shape[1] != n:
        return False
    return all(abs((Q[i] @ Q[j]).item() - (i == j)) < 1e-4 for i in range(n) for j in range(n))
