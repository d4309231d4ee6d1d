# loses test_multiplies_the_chain: row as a vector
def chain(jacobians):
    if not jacobians:
        raise ValueError("empty")
    row = jacobians[0][0]
    for jacobian in jacobians[1:]:
        row = row @ jacobian
    return row
