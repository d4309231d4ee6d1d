# right: writes through a flat view
def square_jacobian(x):
    n = len(x)
    J = x.new_zeros(n * n)
    J[:: n + 1] = 2 * x
    return J.view(n, n)
