# loses test_gives_the_gradient: value, not gradient
def inner_product_gradient(u, v, Ju, Jv):
    return u @ v
