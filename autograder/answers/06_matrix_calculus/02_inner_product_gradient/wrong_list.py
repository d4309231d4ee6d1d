# loses test_gives_the_gradient: wrong type
def inner_product_gradient(u, v, Ju, Jv):
    return (v @ Ju + u @ Jv).tolist()
