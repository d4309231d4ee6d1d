# loses test_takes_whole_numbers: wrong dtype
def means(A):
    if not A.is_floating_point():
        A = A.double()
    return A.mean(), A.mean(0)
