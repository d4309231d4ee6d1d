# loses test_gives_the_gradient: product of Jacobians
def inner_product_gradient(u, v, Ju, Jv):
    return Ju.T @ Jv
