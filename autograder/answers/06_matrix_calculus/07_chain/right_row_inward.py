# right: one row, carried inward
def chain(jacobians):
    if not jacobians:
        raise ValueError("a chain has at least one Jacobian")
    row = jacobians[0]
    for jacobian in jacobians[1:]:
        row = row @ jacobian
    return row
