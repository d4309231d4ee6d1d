# loses test_multiplies_the_chain: order reversed
def chain(jacobians):
    if not jacobians:
        raise ValueError("empty")
    product = jacobians[0]
    for jacobian in jacobians[1:]:
        product = jacobian @ product
    return product
