# loses test_multiplies_the_chain: input changed
def chain(jacobians):
    if not jacobians:
        raise ValueError("empty")
    row = jacobians.pop(0)
    while jacobians:
        row = row @ jacobians.pop(0)
    return row
