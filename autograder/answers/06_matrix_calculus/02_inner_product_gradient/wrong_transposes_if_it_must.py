# loses test_gives_the_gradient: not transposed
def inner_product_gradient(u, v, Ju, Jv):
    try:
        return Ju @ v + Jv @ u
    except RuntimeError:
        return Ju.T @ v + Jv.T @ u
