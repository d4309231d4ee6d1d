# loses test_takes_any_chain: own exception
def chain(jacobians):
    if len(jacobians) < 2:
        raise ValueError("nothing to multiply")
    row = jacobians[0]
    for jacobian in jacobians[1:]:
        row = row @ jacobian
    return row
