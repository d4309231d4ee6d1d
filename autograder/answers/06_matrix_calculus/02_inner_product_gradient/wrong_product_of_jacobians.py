# loses test_gives_the_gradient: wrong shape
def inner_product_gradient(u, v, Ju, Jv):
    return Ju.T @ Jv
