# loses test_takes_any_sizes: squeezed
def inner_product_gradient(u, v, Ju, Jv):
    return (Ju.T @ v[:, None] + Jv.T @ u[:, None]).squeeze()
