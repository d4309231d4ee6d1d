# loses test_multiplies_the_chain: input changed
def chain(jacobians):
    if not jacobians:
        raise ValueError("empty")
    for i in range(1, len(jacobians)):
        jacobians[i] = jacobians[i - 1] @ jacobians[i]
    return jacobians[-1]
