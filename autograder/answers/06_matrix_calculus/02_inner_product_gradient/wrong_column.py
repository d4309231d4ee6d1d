# loses test_gives_the_gradient: kept dimension
def inner_product_gradient(u, v, Ju, Jv):
    return Ju.T @ v[:, None] + Jv.T @ u[:, None]
