# loses test_multiplies_the_chain: wrong dtype
def chain(jacobians):
    if not jacobians:
        raise ValueError("empty")
    row = jacobians[0].float()
    for jacobian in jacobians[1:]:
        row = row @ jacobian.float()
    return row
