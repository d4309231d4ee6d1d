# right: both Jacobians transposed
def inner_product_gradient(u, v, Ju, Jv):
    return Ju.T @ v + Jv.T @ u
