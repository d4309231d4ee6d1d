# loses test_gives_the_gradient: wrong partner
def inner_product_gradient(u, v, Ju, Jv):
    return Ju.T @ u + Jv.T @ v
