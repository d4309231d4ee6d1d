# loses test_takes_whole_numbers: mean of whole numbers
def means(A):
    return A.mean(), A.mean(0)
