# loses test_gives_the_gradient: wrong shape
def inner_product_gradient(u, v, Ju, Jv):
    return v[None] @ Ju + u[None] @ Jv
