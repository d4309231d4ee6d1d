# right: adds a float zero first
def means(A):
    A = A + 0.0
    return A.mean((0, 1)), A.mean(axis=0)
