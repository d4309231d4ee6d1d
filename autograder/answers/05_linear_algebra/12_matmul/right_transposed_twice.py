# right: the transpose of B.T @ A.T
def matmul(A, B):
    return (B.T @ A.T).T
