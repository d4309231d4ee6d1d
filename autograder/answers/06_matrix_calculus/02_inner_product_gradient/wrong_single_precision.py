# loses test_gives_the_gradient: single precision
def inner_product_gradient(u, v, Ju, Jv):
    return (v.float() @ Ju.float() + u.float() @ Jv.float()).to(u.dtype)
