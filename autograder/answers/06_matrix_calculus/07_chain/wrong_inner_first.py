# loses test_works_from_the_row_inward: inner first
def chain(jacobians):
    if not jacobians:
        raise ValueError("empty")
    product = jacobians[-1]
    for jacobian in reversed(jacobians[:-1]):
        product = jacobian @ product
    return product
