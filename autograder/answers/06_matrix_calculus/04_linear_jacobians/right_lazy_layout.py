# right: movedim and an explicit view
def linear_jacobians(A):
    return A.view_as(A), A.movedim(0, -1)
