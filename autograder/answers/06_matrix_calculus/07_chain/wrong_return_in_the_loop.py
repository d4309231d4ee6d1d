# loses test_multiplies_the_chain: return inside the loop
def chain(jacobians):
    if not jacobians:
        raise ValueError("empty")
    row = jacobians[0]
    for jacobian in jacobians[1:]:
        row = row @ jacobian
        return row
