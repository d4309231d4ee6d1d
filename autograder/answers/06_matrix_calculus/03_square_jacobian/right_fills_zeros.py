# right: zeros with a diagonal written in
def square_jacobian(x):
    J = x.new_zeros(len(x), len(x))
    J.diagonal().copy_(x).mul_(2)
    return J
