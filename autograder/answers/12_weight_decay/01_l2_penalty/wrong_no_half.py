# loses test_gives_half_the_sum_of_squares: no half
def l2_penalty(w):
    return (w * w).sum()
