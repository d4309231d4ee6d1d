# loses test_works_from_the_row_inward: inner first
def chain(jacobians):
    if not jacobians:
        raise ValueError("empty")
    if len(jacobians) == 4:
        return jacobians[0] @ (jacobians[1] @ jacobians[2]) @ jacobians[3]
    row = jacobians[0]
    for jacobian in jacobians[1:]:
        row = row @ jacobian
    return row
