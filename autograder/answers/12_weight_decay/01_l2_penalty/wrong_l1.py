# loses test_gives_half_the_sum_of_squares: L1
def l2_penalty(w):
    return w.abs().sum()
