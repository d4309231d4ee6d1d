# loses test_gives_half_the_sum_of_squares: square of the sum
def l2_penalty(w):
    return w.sum() ** 2 / 2
