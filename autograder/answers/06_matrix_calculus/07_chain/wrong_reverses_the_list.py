# loses test_multiplies_the_chain: input changed
def chain(jacobians):
    if not jacobians:
        raise ValueError("empty")
    jacobians.reverse()
    row = jacobians[-1]
    for jacobian in reversed(jacobians[:-1]):
        row = row @ jacobian
    return row
