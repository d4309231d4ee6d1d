# loses test_gives_the_gradient: kept dimension
def inner_product_gradient(u, v, Ju, Jv):
    return v[None] @ Ju + u[None] @ Jv
