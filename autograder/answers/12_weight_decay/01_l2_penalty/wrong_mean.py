# loses test_gives_half_the_sum_of_squares: mean
def l2_penalty(w):
    return (w * w).mean() / 2
