# right: x from both sides
def quadratic_gradient(A, x):
    return x @ A + A @ x
