# loses test_takes_whole_numbers: integer division
def means(A):
    wide = A.double()
    return wide.mean().to(A.dtype), wide.mean(0).to(A.dtype)
