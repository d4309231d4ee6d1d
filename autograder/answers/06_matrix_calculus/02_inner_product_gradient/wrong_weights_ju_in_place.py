# loses test_gives_the_gradient: input changed
def inner_product_gradient(u, v, Ju, Jv):
    return Ju.mul_(v[:, None]).sum(0) + u @ Jv
