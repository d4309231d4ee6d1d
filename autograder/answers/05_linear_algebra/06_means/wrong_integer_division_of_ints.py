# loses test_takes_whole_numbers: integer division
def means(A):
    if A.is_floating_point():
        return A.mean(), A.mean(0)
    return A.sum() // A.numel(), A.sum(0) // A.shape[0]
