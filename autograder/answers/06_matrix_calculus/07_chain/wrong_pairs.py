# loses test_works_from_the_row_inward: inner first
def chain(jacobians):
    if not jacobians:
        raise ValueError("empty")
    if len(jacobians) == 1:
        return jacobians[0]
    middle = len(jacobians) // 2
    return chain(jacobians[:middle]) @ chain(jacobians[middle:])
