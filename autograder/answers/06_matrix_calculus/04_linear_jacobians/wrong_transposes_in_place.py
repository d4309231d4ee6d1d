# loses test_gives_both_jacobians: input changed
def linear_jacobians(A):
    first = A.clone()
    return first, A.t_()
