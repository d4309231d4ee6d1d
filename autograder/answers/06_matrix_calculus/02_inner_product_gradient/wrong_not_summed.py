# loses test_gives_the_gradient: not summed
def inner_product_gradient(u, v, Ju, Jv):
    return Ju.T * v + Jv.T * u
