# loses test_gives_half_the_sum_of_squares: one axis
def l2_penalty(w):
    return (w * w).sum(0) / 2
