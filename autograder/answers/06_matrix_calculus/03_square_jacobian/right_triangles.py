# right: equal rows, cut down to the diagonal
def square_jacobian(x):
    return (2 * x).expand(len(x), -1).tril().triu()
