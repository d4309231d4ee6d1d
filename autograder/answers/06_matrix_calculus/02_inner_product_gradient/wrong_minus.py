# loses test_gives_the_gradient: wrong sign
def inner_product_gradient(u, v, Ju, Jv):
    return Ju.T @ v - Jv.T @ u
