# right: lets Python compare nested lists
def is_symmetric(A):
    return A.tolist() == A.t().tolist()
