# loses test_is_vectorised: element loop
def square_jacobian(x):
    J = x.new_zeros(len(x), len(x))
    for i in range(len(x)):
        J[i, i] = 2 * x[i]
    return J
