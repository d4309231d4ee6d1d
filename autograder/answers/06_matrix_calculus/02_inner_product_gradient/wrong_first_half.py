# loses test_gives_the_gradient: product rule half
def inner_product_gradient(u, v, Ju, Jv):
    return Ju.T @ v
