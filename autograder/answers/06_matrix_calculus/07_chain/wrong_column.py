# loses test_multiplies_the_chain: transposed
def chain(jacobians):
    if not jacobians:
        raise ValueError("empty")
    column = jacobians[0].T
    for jacobian in jacobians[1:]:
        column = jacobian.T @ column
    return column
