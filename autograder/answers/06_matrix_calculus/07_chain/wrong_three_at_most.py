# loses test_multiplies_the_chain: wrong shape
def chain(jacobians):
    if not jacobians:
        raise ValueError("empty")
    row = jacobians[0]
    for jacobian in jacobians[1:3]:
        row = row @ jacobian
    return row
