# loses test_gives_half_the_sum_of_squares: no sum
def l2_penalty(w):
    return w * w / 2
