# loses test_multiplies_the_chain: order reversed
def chain(jacobians):
    if not jacobians:
        raise ValueError("empty")
    row = jacobians[0]
    for jacobian in jacobians[:0:-1]:
        row = row @ jacobian
    return row
